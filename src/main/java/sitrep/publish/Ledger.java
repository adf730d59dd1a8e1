package sitrep.publish;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.hash.Sha256;

/**
 * Which files are at a target by our doing. It lies at the target as text: a line for each file,
 * and a last one by which damage is noticed.
 */
record Ledger(SortedMap<String, Entry> entries) {

  static final Ledger EMPTY = new Ledger(new TreeMap<>());

  private static final String FIRST = "sitrep published 1";
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) ([0-9]{1,18}) (\\S+) (\\S+) ([^\\p{Cntrl}]+)");

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
            text.append(String.join(" ", e.sha256, String.valueOf(e.size), e.print, e.mark, name))
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
    List<String> lines = text.substring(0, last).lines().skip(1).toList();
    SortedMap<String, Entry> entries = new TreeMap<>();
    for (String line : lines) {
      Matcher m = LINE.matcher(line);
      if (!m.matches()) {
        return Optional.empty();
      }
      entries.put(
          m.group(5), new Entry(m.group(1), Long.parseLong(m.group(2)), m.group(3), m.group(4)));
    }
    return Optional.of(new Ledger(entries));
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
