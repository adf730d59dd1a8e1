package sitrep.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sitrep.problem.Place;
import sitrep.problem.Placed;

/**
 * A brief: what happened, what it means, how sure we are, says who.
 *
 * @param date the day it is dated, in the site's time zone
 * @param published the moment from which it is public
 * @param expires the moment from which it is gone
 * @param entities names of dossiers that it is about, beside those that its text names
 * @param sources ids of sources that it rests on, beside those that its text cites
 * @param image a picture of the site's assets that stands for it, where one is given
 */
public record Brief(
    String id,
    String title,
    LocalDate date,
    Instant published,
    Optional<Instant> embargo,
    Optional<Instant> expires,
    Optional<LocalDate> updated,
    String summary,
    List<Placed<String>> topics,
    List<Placed<String>> entities,
    List<Placed<String>> sources,
    Optional<Confidence> confidence,
    Marking marking,
    Status status,
    List<Correction> corrections,
    List<DatedEvent> events,
    List<Judgment> judgments,
    List<Placed<String>> formerAddresses,
    List<String> authors,
    Optional<String> language,
    Optional<Placed<String>> image,
    Body body,
    Place place)
    implements Item {

  public Brief {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(date);
    Objects.requireNonNull(published);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(marking);
    Objects.requireNonNull(status);
    Objects.requireNonNull(body);
    topics = List.copyOf(topics);
    entities = List.copyOf(entities);
    sources = List.copyOf(sources);
    corrections = List.copyOf(corrections);
    events = List.copyOf(events);
    judgments = List.copyOf(judgments);
    formerAddresses = List.copyOf(formerAddresses);
    authors = List.copyOf(authors);
  }

  /** The moment from which it is out: neither early nor under embargo. */
  public Instant due() {
    return embargo.filter(published::isBefore).orElse(published);
  }

  /** The day on which it was last changed. */
  public LocalDate lastChanged() {
    return updated.orElse(date);
  }

  @Override
  public Brief withBody(Body other) {
    return new Brief(
        id,
        title,
        date,
        published,
        embargo,
        expires,
        updated,
        summary,
        topics,
        entities,
        sources,
        confidence,
        marking,
        status,
        corrections,
        events,
        judgments,
        formerAddresses,
        authors,
        language,
        image,
        other,
        place);
  }
}
