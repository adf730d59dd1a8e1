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
 * @param given what the digest's author says of the text's origin
 * @param descriptor what those are told who may not see it
 * @param isProtected whether its identity never leaves the machine
 * @param sha256 of the file's bytes, or, where it begins with front matter, of what follows that in
 *     UTF-8; in lower-case hexadecimal digits
 * @param begin the line of the file on which the text begins, behind its front matter
 */
public record Source(
    String id,
    Imprint given,
    Optional<String> publisher,
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
    int begin,
    Place place)
    implements Item {

  public Source {
    Objects.requireNonNull(id);
    Objects.requireNonNull(given);
    Objects.requireNonNull(marking);
    Objects.requireNonNull(descriptor);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(raw);
    formerAddresses = List.copyOf(formerAddresses);
  }

  @Override
  public Source withBody(Body other) {
    return this;
  }

  @Override
  public String title() {
    return givenTitle().orElse(raw.title());
  }

  /** The author's title; empty where it is read or derived from the text. */
  public Optional<String> givenTitle() {
    return given.title().map(Said::value);
  }

  /** Who wrote it, as the author says. */
  public Optional<String> author() {
    return given.byline().map(Said::value);
  }

  /** When it was published, as the author says. */
  public Optional<PartialDate> published() {
    return given.published().map(Said::value);
  }

  /**
   * Its grade in the Admiralty's code, such as {@code B2} or {@code B}; empty where it has none.
   */
  public String grade() {
    return reliability.map(Enum::name).orElse("")
        + credibility.map(c -> String.valueOf(c.number())).orElse("");
  }

  @Override
  public Body body() {
    return raw.body();
  }

  /** What is known of the text's origin: what the author gives, else what the text says. */
  public Imprint imprint() {
    return given.or(raw.imprint());
  }

  /** What may be told of it where its identity must not leave the machine: its descriptor. */
  public Source withoutIdentity() {
    return new Source(
        id,
        Imprint.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        marking,
        descriptor,
        isProtected,
        List.of(),
        "",
        RawText.NOTHING,
        1,
        place);
  }

  /** The same source, its text read otherwise. */
  public Source withRaw(RawText other) {
    return new Source(
        id,
        given,
        publisher,
        retrieved,
        url,
        archived,
        reliability,
        credibility,
        type,
        language,
        marking,
        descriptor,
        isProtected,
        formerAddresses,
        sha256,
        other,
        begin,
        place);
  }

  /**
   * What readers are told instead of a line of the file: its number in the text alone, since front
   * matter is longer than what they may see of it. 0, which is no line, stays.
   */
  public int lineForReaders(int line) {
    return line == 0 ? 0 : line - begin + 1;
  }
}
