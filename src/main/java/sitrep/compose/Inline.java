package sitrep.compose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import sitrep.digest.Markup;

/** Puts markup around stretches of plain words, so that it is sound whatever they overlap. */
final class Inline {

  /**
   * What stands around a stretch of words; an empty stretch is something put in between them.
   *
   * @param link whether it is or holds a link, which may not lie in another one
   */
  record Span(int start, int end, String open, String close, boolean link) {
    private Span cutAt(int offset) {
      return new Span(start, offset, open, close, link);
    }
  }

  private static final Comparator<Span> OUTER_FIRST =
      Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

  private final String text;
  private final StringBuilder html;
  private final Deque<Span> open = new ArrayDeque<>();
  private int at;
  private int links;

  private Inline(String text, StringBuilder html) {
    this.text = text;
    this.html = html;
  }

  /**
   * Appends the words; a span that crosses the end of another one, which began before, is left out.
   */
  static void append(String text, List<Span> spans, StringBuilder html) {
    if (spans.isEmpty()) {
      Markup.appendContent(text, 0, text.length(), html);
      return;
    }
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(OUTER_FIRST);
    Inline inline = new Inline(text, html);
    sorted.forEach(inline::span);
    inline.closeUpTo(text.length());
    inline.write(text.length());
  }

  private void span(Span span) {
    closeUpTo(span.start);
    boolean crosses = !open.isEmpty() && span.end > open.peek().end;
    if (span.link && (crosses || links > 0)) {
      return;
    }
    write(span.start);
    html.append(span.open);
    open.push(crosses ? span.cutAt(open.peek().end) : span);
    links += span.link ? 1 : 0;
    closeUpTo(span.start);
  }

  private void closeUpTo(int offset) {
    while (!open.isEmpty() && open.peek().end <= offset) {
      Span done = open.pop();
      write(done.end);
      html.append(done.close);
      links -= done.link ? 1 : 0;
    }
  }

  private void write(int end) {
    Markup.appendContent(text, at, end, html);
    at = end;
  }
}
