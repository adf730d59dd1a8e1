package sitrep.rawtext;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import sitrep.digest.LineKind;
import sitrep.digest.RawLine;
import sitrep.digest.RawLine.By;
import sitrep.digest.Source;
import sitrep.line.Ruling;
import sitrep.line.Rulings;
import sitrep.prose.Blanks;

/**
 * Lines of running text that stand word for word in several sources of one outlet: its own, and no
 * part of any story. Sources of which the outlet is not known are compared with each other.
 */
public final class Recurrence {

  private final RawTextReader reader;

  /** For each source, by its id, the numbers of such lines, with how many sources hold each. */
  private final Map<String, Map<Integer, Integer>> lines = new HashMap<>();

  private Recurrence(RawTextReader reader) {
    this.reader = reader;
  }

  /**
   * The lines that recur in these sources.
   *
   * @param reader the one that has read them
   */
  public static Recurrence in(List<Source> sources, RawTextReader reader) {
    Recurrence recurrence = new Recurrence(reader);
    Map<String, Outlet> outlets = new TreeMap<>();
    for (Source source : sources) {
      outlets.computeIfAbsent(outlet(source), name -> new Outlet()).add(source);
    }
    outlets.values().forEach(outlet -> recurrence.lines.putAll(outlet.recurring()));
    return recurrence;
  }

  private static String outlet(Source source) {
    return source
        .publisher()
        .map(name -> Blanks.folded(name).toLowerCase(Locale.ROOT))
        .or(() -> source.url().map(url -> URI.create(url).getHost().replaceFirst("^www\\.", "")))
        .orElse("");
  }

  /** The source without such lines; what its author says of a line still holds. */
  public Source setAsideIn(Source source) {
    Map<Integer, Integer> own = lines.getOrDefault(source.id(), Map.of());
    if (own.isEmpty()) {
      return source;
    }
    Map<Integer, Ruling> rulings = new HashMap<>();
    for (RawLine line : source.raw().lines()) {
      if (line.by() == By.AUTHOR) {
        rulings.put(line.number(), new Ruling(line.kind(), line.why(), By.AUTHOR));
      } else if (own.containsKey(line.number())) {
        String why = why(source, own.get(line.number()));
        rulings.put(line.number(), new Ruling(LineKind.CTA, why, By.REPETITION));
      }
    }
    return source.withRaw(
        reader.read(
            source.place().file(), source.raw().text(), source.published(), new Rulings(rulings)));
  }

  private static String why(Source source, int sources) {
    return "stands word for word in "
        + sources
        + " sources"
        + source.publisher().map(name -> " of " + name).orElse("");
  }
}
