package sitrep.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sitrep.digest.Block;
import sitrep.digest.Brief;
import sitrep.digest.Dateline;
import sitrep.digest.NamedEntity;
import sitrep.digest.PartialDate;
import sitrep.digest.RawLine;
import sitrep.digest.RawText;
import sitrep.digest.Source;
import sitrep.rawtext.RawTextReader;

/** One text of a digest and the names in it, leaving out whoever publishes it and where. */
final class Reading {

  private final String file;
  private final Optional<PartialDate> date;
  private final String text;
  private final List<NamedEntity> names;
  private final TreeMap<Integer, Integer> lines = new TreeMap<>();
  private final int[] points;

  private Reading(
      String file, Optional<PartialDate> date, RawText raw, Set<String> own, String filed) {
    this.file = file;
    this.date = date;
    this.text = raw.text();
    this.points = points(text);
    List<NamedEntity> found = raw.names();
    boolean dateline = !found.isEmpty() && found.get(0).text().equals(filed);
    this.names =
        found.stream()
            .skip(dateline ? 1 : 0)
            .filter(n -> !own.contains(n.name().toLowerCase(Locale.ROOT)))
            .toList();
  }

  static Reading of(Source source) {
    Optional<Dateline> dateline = source.raw().dateline();
    Set<String> own = new HashSet<>();
    List.of(source.publisher(), source.author(), dateline.flatMap(Dateline::agency))
        .forEach(name -> name.ifPresent(n -> own.add(n.toLowerCase(Locale.ROOT))));
    Reading reading =
        new Reading(
            source.place().file(),
            source.published().or(() -> dateline.flatMap(Dateline::date)),
            source.raw(),
            own,
            dateline.flatMap(Dateline::place).orElse(""));
    for (RawLine line : source.raw().lines()) {
      reading.lines.put(line.start(), line.number());
    }
    return reading;
  }

  static Reading of(Brief brief) {
    StringBuilder text = new StringBuilder();
    TreeMap<Integer, Integer> lines = new TreeMap<>();
    int points = 0;
    for (Block block : brief.body().blocks()) {
      if (block.kind() != Block.Kind.CODE) {
        String words = block.text() + "\n\n";
        lines.put(points, block.place().line());
        text.append(words);
        points += words.codePointCount(0, words.length());
      }
    }
    String file = brief.place().file();
    RawText raw = RawTextReader.read(file, text.toString(), Optional.empty());
    Reading reading =
        new Reading(file, Optional.of(PartialDate.of(brief.date())), raw, Set.of(), "");
    reading.lines.putAll(lines);
    return reading;
  }

  /** Where each code point begins; empty where each is one character. */
  private static int[] points(String text) {
    int count = text.codePointCount(0, text.length());
    int[] points = new int[count == text.length() ? 0 : count + 1];
    for (int i = 0, at = 0; i < points.length; i++) {
      points[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return points;
  }

  String file() {
    return file;
  }

  Optional<PartialDate> date() {
    return date;
  }

  String text() {
    return text;
  }

  List<NamedEntity> names() {
    return names;
  }

  int start(NamedEntity name) {
    return points.length == 0 ? name.start() : points[name.start()];
  }

  int end(NamedEntity name) {
    return points.length == 0 ? name.end() : points[name.end()];
  }

  int line(NamedEntity name) {
    Map.Entry<Integer, Integer> line = lines.floorEntry(name.start());
    return line == null ? 1 : line.getValue();
  }
}
