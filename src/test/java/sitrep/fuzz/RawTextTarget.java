package sitrep.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import sitrep.digest.DateMention;
import sitrep.digest.NamedEntity;
import sitrep.digest.PartialDate;
import sitrep.digest.Quotation;
import sitrep.digest.RawLine;
import sitrep.digest.RawText;
import sitrep.markdown.PlainHtml;
import sitrep.rawtext.RawTextReader;

/** Nothing of a raw text is lost, and what is found in it stands where it says. */
public final class RawTextTarget {

  private static final Optional<PartialDate> PUBLISHED = PartialDate.parse("2023-07-19");

  private RawTextTarget() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    RawText raw = RawTextReader.read("a.txt", text, PUBLISHED);
    int[] points = text.codePoints().toArray();
    StringBuilder whole = new StringBuilder();
    int at = 0;
    for (RawLine line : raw.lines()) {
      String between = new String(points, at, line.start() - at);
      Law.holds(between.codePoints().noneMatch(Character::isLetterOrDigit), "lost: " + between);
      whole.append(between).append(stands(points, line.start(), line.end(), line.text()));
      at = line.end();
    }
    whole.append(new String(points, at, points.length - at));
    Law.holds(whole.toString().equals(text), "not the whole text");
    for (Quotation quotation : raw.quotations()) {
      stands(points, quotation.start(), quotation.end(), quotation.text());
    }
    for (NamedEntity name : raw.names()) {
      stands(points, name.start(), name.end(), name.text());
    }
    for (DateMention date : raw.dates()) {
      stands(points, date.start(), date.end(), date.text());
    }
    SafeHtml.check(PlainHtml.of(raw.body()));
  }

  private static String stands(int[] points, int start, int end, String text) {
    Law.holds(0 <= start && start <= end && end <= points.length, "outside: " + text);
    Law.holds(new String(points, start, end - start).equals(text), "not there: " + text);
    return text;
  }
}
