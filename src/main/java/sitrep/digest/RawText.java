package sitrep.digest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a raw text was found to hold. Its lines, put together with the blanks between them, are the
 * whole text.
 *
 * @param titleDerived whether the title was made of the first sentence, for want of one
 * @param imprint what the text says of its origin
 * @param body the text as a careful editor would leave it
 */
public record RawText(
    String text,
    String title,
    boolean titleDerived,
    Optional<Dateline> dateline,
    Imprint imprint,
    List<RawLine> lines,
    List<Quotation> quotations,
    List<NamedEntity> names,
    List<DateMention> dates,
    Body body) {

  /** A text without a word. */
  public static final RawText NOTHING =
      new RawText(
          "",
          "",
          false,
          Optional.empty(),
          Imprint.NONE,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Body.EMPTY);

  public RawText {
    Objects.requireNonNull(text);
    Objects.requireNonNull(title);
    Objects.requireNonNull(dateline);
    Objects.requireNonNull(imprint);
    Objects.requireNonNull(body);
    lines = List.copyOf(lines);
    quotations = List.copyOf(quotations);
    names = List.copyOf(names);
    dates = List.copyOf(dates);
  }

  /** Who the text says wrote it. */
  public Optional<String> byline() {
    return imprint.byline().map(Said::value);
  }

  /** The lines that are not part of the text. */
  public List<RawLine> setAside() {
    return lines.stream().filter(line -> !line.kind().isShown()).toList();
  }
}
