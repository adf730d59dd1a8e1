package sitrep.publish;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import sitrep.hash.Sha256;

/**
 * Which files are at a target by our doing. It lies at the target as text: a line for each file,
 * and a last one by which damage is noticed.
 */
record Ledger(SortedMap<String, Entry> entries) {

  static final Ledger EMPTY = new Ledger(new TreeMap<>());

  private static final String FIRST = "sitrep published 1";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");
  private static final int FIELDS = 5;

  Ledger {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /**
   * A file as it was put there.
   *
   * @param print that of its headers
   * @param mark by which the target tells whether it is still the same
   */
  record Entry(String sha256, long size, String print, String mark) {

    boolean tellsTheSame(Entry other) {
      return sha256.equals(other.sha256) && print.equals(other.print);
    }
  }

  /** The text to be written down. */
  String text() {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    entries.forEach(
        (name, e) ->
            text.append(e.sha256)
                .append(' ')
                .append(e.size)
                .append(' ')
                .append(e.print)
                .append(' ')
                .append(e.mark)
                .append(' ')
                .append(name)
                .append('\n'));
    return text.append(hash(text)).append('\n').toString();
  }

  private static String hash(CharSequence text) {
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The ledger that was written down; empty if the text is none, or not whole. */
  static Optional<Ledger> parse(String text) {
    int last = text.lastIndexOf('\n', text.length() - 2) + 1;
    boolean whole =
        text.startsWith(FIRST + "\n")
            && text.substring(last).equals(hash(text.substring(0, last)) + "\n");
    if (!whole) {
      return Optional.empty();
    }
    SortedMap<String, Entry> entries = new TreeMap<>();
    for (int at = FIRST.length() + 1; at < last; at = text.indexOf('\n', at) + 1) {
      String[] line = text.substring(at, text.indexOf('\n', at)).split(" ", FIELDS);
      if (!isSound(line)) {
        return Optional.empty();
      }
      entries.put(line[4], new Entry(line[0], Long.parseLong(line[1]), line[2], line[3]));
    }
    return Optional.of(new Ledger(entries));
  }

  private static boolean isSound(String[] line) {
    boolean sound =
        line.length == FIELDS && HASH.matcher(line[0]).matches() && SIZE.matcher(line[1]).matches();
    for (int i = 2; sound && i < FIELDS; i++) {
      sound = !line[i].isEmpty() && line[i].chars().noneMatch(Character::isISOControl);
    }
    return sound;
  }

  Optional<Entry> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether another one is of the same content and headers, whatever the target's marks. */
  boolean tellsTheSame(Ledger other) {
    return entries.keySet().equals(other.entries.keySet())
        && entries.entrySet().stream()
            .allMatch(e -> e.getValue().tellsTheSame(other.entries.get(e.getKey())));
  }

  /** Of which content and headers the site is, whatever the target's marks. */
  String fingerprint() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Entry> e : entries.entrySet()) {
      text.append(e.getValue().sha256).append(e.getValue().print).append(e.getKey()).append('\n');
    }
    return hash(text);
  }
}
