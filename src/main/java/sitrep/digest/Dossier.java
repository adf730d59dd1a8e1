package sitrep.digest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import sitrep.problem.Place;
import sitrep.problem.Placed;

/**
 * What is known of a person, an organisation, a place, an event or a thing that recurs.
 *
 * @param aliases other names; each is linked in running text like the name itself
 * @param neverLink names and aliases that are not to be linked in running text
 * @param location latitude and longitude in degrees, or empty
 */
public record Dossier(
    String id,
    Kind kind,
    Placed<String> name,
    List<Placed<String>> aliases,
    List<String> neverLink,
    String summary,
    Optional<String> role,
    Optional<Placed<String>> partOf,
    Optional<PartialDate> begin,
    Optional<PartialDate> end,
    List<Double> location,
    Optional<String> country,
    Marking marking,
    Optional<Placed<String>> image,
    List<WebLink> links,
    List<Placed<String>> formerAddresses,
    Body body,
    Place place)
    implements Item {

  /** What a dossier is about. */
  public enum Kind {
    PERSON("people"),
    ORGANISATION("organisations"),
    PLACE("places"),
    EVENT("events"),
    THING("things");

    private final String folder;

    Kind(String folder) {
      this.folder = folder;
    }

    /** The first part of its address; also the plural of its name. */
    public String folder() {
      return folder;
    }

    /** The word for one of the kind. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name. */
    public static Optional<Kind> parse(String word) {
      return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }
  }

  public Dossier {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(marking);
    Objects.requireNonNull(body);
    aliases = List.copyOf(aliases);
    neverLink = List.copyOf(neverLink);
    location = List.copyOf(location);
    links = List.copyOf(links);
    formerAddresses = List.copyOf(formerAddresses);
  }

  @Override
  public String kindWord() {
    return kind.word();
  }

  @Override
  public String title() {
    return name.value();
  }

  @Override
  public Dossier withBody(Body other) {
    return new Dossier(
        id,
        kind,
        name,
        aliases,
        neverLink,
        summary,
        role,
        partOf,
        begin,
        end,
        location,
        country,
        marking,
        image,
        links,
        formerAddresses,
        other,
        place);
  }
}
