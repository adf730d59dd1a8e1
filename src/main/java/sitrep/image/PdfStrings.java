package sitrep.image;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strings of a PDF that tell of its origin: those behind certain keys, and objects of their own
 * that such a key refers to (ISO 32000-1, 7.3.4 and 7.3.10).
 *
 * @param spans where their content stands; none lies in another
 * @param areAll whether each reference of such a key leads to one of them
 */
record PdfStrings(List<Span> spans, boolean areAll) {

  static final String KEYS =
      "/(?:Author|Creator|Producer|CreationDate|ModDate|LastModified|Company|Manager)";
  static final String REFERENCE =
      "\\s{1,99}(?<referred>\\d{1,10})\\s{1,99}(?<version>\\d{1,5})\\s{1,99}R\\b";

  private static final Pattern REFERRING = Pattern.compile(KEYS + REFERENCE);
  private static final Pattern STRING =
      Pattern.compile(
          "(?:"
              + KEYS
              + "|(?<note>"
              + PdfNotes.KEYS
              + ")|(?<!\\d)(?<number>\\d{1,10}+)\\s{1,99}+(?<generation>\\d{1,5}+)\\s{1,99}+obj)"
              + "\\s{0,99}+(?:\\(|<(?!<)(?<hex>[^<>/]*+)>)");

  /** From a place in the text up to another. */
  record Span(int from, int to) {}

  /** A literal string whose end is still to come, and how many brackets are open in its content. */
  private record Open(int from, int depth) {}

  static PdfStrings in(String text) {
    PdfNotes notes = PdfNotes.in(text);
    Set<String> wanted = new HashSet<>(notes.objects());
    Matcher referring = REFERRING.matcher(text);
    while (referring.find()) {
      referred(referring).ifPresent(wanted::add);
    }
    Set<String> found = new HashSet<>();
    List<Span> spans = new ArrayList<>();
    Deque<Integer> literals = new ArrayDeque<>();
    Matcher string = STRING.matcher(text);
    while (string.find()) {
      String object = string.group("number") + " " + string.group("generation");
      boolean telling =
          string.group("note") != null
              ? notes.keys().contains(string.start())
              : string.group("number") == null || wanted.contains(object);
      if (telling) {
        found.add(object);
        if (string.group("hex") == null) {
          literals.add(string.end());
        } else {
          spans.add(new Span(string.start("hex"), string.end("hex")));
        }
      }
    }
    spans.addAll(literals(text, literals));
    return new PdfStrings(spans, found.containsAll(wanted));
  }

  /** Number and generation of the object that a {@link #REFERENCE} leads to, if one was found. */
  static Optional<String> referred(Matcher found) {
    return Optional.ofNullable(found.group("referred"))
        .map(number -> number + " " + found.group("version"));
  }

  /**
   * A literal string ends with the bracket that closes its first; others may lie in it (7.3.4.2).
   * All are followed at once, since of a broken document any may be without an end.
   *
   * @param starts where the content of each begins, in their order
   */
  private static Deque<Span> literals(String text, Deque<Integer> starts) {
    Deque<Span> closed = new ArrayDeque<>();
    Deque<Open> open = new ArrayDeque<>();
    int depth = 0;
    for (int i = starts.isEmpty() ? text.length() : starts.peek() - 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
        if (!starts.isEmpty() && starts.peek() == i + 1) {
          open.push(new Open(starts.remove(), depth));
        }
      } else if (c == ')') {
        if (!open.isEmpty() && open.peek().depth() == depth) {
          int from = open.pop().from();
          while (!closed.isEmpty() && closed.peek().from() > from) {
            closed.pop();
          }
          closed.push(new Span(from, i));
        }
        depth--;
      }
    }
    return closed;
  }
}
