package sitrep.line;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the dateline with which an article's text begins: {@code PRAGUE (AP) — }, {@code LONDON,
 * July 19 (Reuters) - }, {@code (CNN) — }, {@code BAGHDAD — }, {@code Gdansk, 19 July 2023 – },
 * {@code GDANSK, July 19, 2023 /TideWire/ -- }.
 */
public final class Datelines {

  private static final int WITHIN = 120;
  private static final String CITY =
      "\\p{Lu}[\\p{L}.'’ /-]{1,40}?(?:, \\p{Lu}[\\p{L}.'’ ]{1,30}?){0,2}";
  private static final String DATE =
      "(?:(?:,? ?| ?[—–-]{1,2} | \\()(?<date>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
          + "\\p{L}{0,6}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} \\p{Lu}\\p{L}{2,8}(?: \\d{4})?)\\)?)";
  private static final String AGENCY =
      "(?:\\((?<agency>\\p{Lu}[\\p{L}./ -]{1,40})\\)|/(?<wire>\\p{Lu}[\\p{L}. -]{1,40})/)";
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "(?:(?<place>"
              + CITY
              + ")"
              + DATE
              + "?,? )?"
              + AGENCY
              + " ?(?:[—–-]{1,2} ?|(?<=\\((?:CNN|AP|Reuters|AFP|UPI|BBC)\\) ?)(?=\\p{Lu}))");
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?<place>\\p{Lu}[\\p{Lu}.'’ /-]{2,40}(?:, \\p{Lu}[\\p{L}.'’ ]{1,30}?){0,2})"
              + DATE
              + "? ?(?:[—–]|--| -) ?");

  /** In mixed case only a day tells that it is one. */
  private static final Pattern WITH_DAY =
      Pattern.compile("(?<place>" + CITY + ")" + DATE + " ?(?:[—–]|--| -) ");

  private Datelines() {}

  /** What a dateline says, and where the text begins behind it. */
  public record Found(
      Optional<String> place, Optional<String> agency, Optional<String> date, int end) {}

  /** The dateline at the beginning of a paragraph. */
  public static Optional<Found> of(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), WITHIN));
    Matcher agency = WITH_AGENCY.matcher(head);
    boolean marks = head.indexOf('(') >= 0 || head.indexOf('/') >= 0;
    if (marks && agency.lookingAt()) {
      String name = agency.group("agency");
      return Optional.of(found(agency, Optional.of(name == null ? agency.group("wire") : name)));
    }
    return Stream.of(CAPITALS, WITH_DAY)
        .map(form -> form.matcher(head))
        .filter(Matcher::lookingAt)
        .findFirst()
        .map(m -> found(m, Optional.empty()));
  }

  static boolean startsWithOne(String paragraph) {
    return of(paragraph).isPresent();
  }

  private static Found found(Matcher m, Optional<String> agency) {
    return new Found(
        Optional.ofNullable(m.group("place")).map(String::strip),
        agency,
        Optional.ofNullable(m.group("date")),
        m.end());
  }
}
