package sitrep.digest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sitrep.problem.Place;
import sitrep.problem.Placed;

/**
 * A source as pasted, with what is known of it. What the author did not give is read from the text
 * where it can be.
 *
 * @param givenTitle the author's title; empty where it is read or derived from the text
 * @param descriptor what those are told who may not see it
 * @param isProtected whether its identity never leaves the machine
 * @param sha256 of the file's bytes, in lower-case hexadecimal digits
 */
public record Source(
    String id,
    Optional<String> givenTitle,
    Optional<String> publisher,
    Optional<String> author,
    Optional<PartialDate> published,
    Optional<PartialDate> retrieved,
    Optional<String> url,
    Optional<String> archived,
    Optional<Reliability> reliability,
    Optional<Credibility> credibility,
    Optional<String> type,
    Optional<String> language,
    Marking marking,
    Optional<String> descriptor,
    boolean isProtected,
    List<Placed<String>> formerAddresses,
    String sha256,
    RawText raw,
    Place place)
    implements Item {

  public Source {
    Objects.requireNonNull(id);
    Objects.requireNonNull(marking);
    Objects.requireNonNull(descriptor);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(raw);
    formerAddresses = List.copyOf(formerAddresses);
  }

  @Override
  public String title() {
    return givenTitle.orElse(raw.title());
  }

  @Override
  public Body body() {
    return raw.body();
  }
}
