package sitrep.digest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of where a text comes from, and who says so.
 *
 * @param place where it was written
 * @param corrections what was put right after it was published
 */
public record Imprint(
    Optional<Said<String>> title,
    Optional<Said<String>> byline,
    Optional<Said<String>> agency,
    Optional<Said<String>> place,
    Optional<Said<PartialDate>> published,
    Optional<Said<String>> credit,
    List<Said<String>> corrections) {

  /** Nothing is known. */
  public static final Imprint NONE =
      new Imprint(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public Imprint {
    Objects.requireNonNull(title);
    Objects.requireNonNull(byline);
    Objects.requireNonNull(agency);
    Objects.requireNonNull(place);
    Objects.requireNonNull(published);
    Objects.requireNonNull(credit);
    corrections = List.copyOf(corrections);
  }

  /** What this says, and where it is silent, what the other one says. */
  public Imprint or(Imprint other) {
    return new Imprint(
        title.or(other::title),
        byline.or(other::byline),
        agency.or(other::agency),
        place.or(other::place),
        published.or(other::published),
        credit.or(other::credit),
        corrections.isEmpty() ? other.corrections : corrections);
  }
}
