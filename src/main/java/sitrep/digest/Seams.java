package sitrep.digest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins what stood around citations and notes that fall, as an author would who takes them out: no
 * blank stays before a full stop, no brackets around nothing, and no words that only lead to them,
 * in English or German. A sentence that leans on them in other ways stays as it is.
 */
final class Seams {

  /** Where something has fallen; no other piece is this very one. */
  private static final Fragment GAP = new Markup("");

  /** So much of the words beside a gap is looked at. */
  private static final int NEAR = 64;

  private static final String CUE =
      "(?i:see( also)?|cf\\.?|compare|e\\.g\\.|according to|from|via|sources?"
          + "|siehe( auch)?|vgl\\.?|laut|nach|quellen?)[:,]?\\s+";

  private static final Pattern OPENING = pattern("[(\\[]\\s*(" + CUE + ")?$");
  private static final Pattern CLOSING = pattern("^\\s*[.,;:]?\\s*[)\\]]");
  private static final Pattern SENTENCE = pattern("(?<start>^|[.!?…]\\s+)(?<cue>" + CUE + ")?$");
  private static final Pattern SENTENCE_END = pattern("^\\s*[.,;:]\\s*");
  private static final Pattern CLAUSE = pattern("\\s*[,;:–—]\\s*" + CUE + "$");
  private static final Pattern SEPARATOR = pattern("\\s*([,;&]|and|or|und|oder)\\s*");
  private static final Pattern PUNCTUATION = pattern("^[.,;:!?…)\\]}”’»]");
  private static final Pattern BRACKET = pattern("[(\\[{“‘«]$");
  private static final Pattern LAST_BLANKS = pattern("\\s+$");
  private static final Pattern FIRST_BLANKS = pattern("^\\s+");
  private static final Pattern EMPHASIS = pattern("<(em|strong|del)>");

  private final Deque<Fragment> left = new ArrayDeque<>();
  private final Deque<Fragment> right = new ArrayDeque<>();

  private Seams() {}

  /** Blanks are those of any width. */
  private static Pattern pattern(String form) {
    return Pattern.compile(form, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The fragments of a block that stay, where those that are empty fell. */
  static List<Fragment> join(List<Optional<Fragment>> fragments) {
    Seams seams = new Seams();
    fragments.forEach(fragment -> seams.right.add(fragment.orElse(GAP)));
    while (!seams.right.isEmpty()) {
      Fragment next = seams.right.poll();
      if (next == GAP) {
        seams.close();
      } else {
        seams.left.add(next);
      }
    }
    return List.copyOf(seams.left);
  }

  private void close() {
    emphasis();
    separators();
    if (!brackets()) {
      cue();
    }
    blanks();
  }

  private void skipGaps() {
    while (right.peek() == GAP) {
      right.poll();
    }
  }

  /** Nothing is left to be emphasised. */
  private void emphasis() {
    skipGaps();
    while (left.peekLast() instanceof Markup open
        && EMPHASIS.matcher(open.html()).matches()
        && right.peek() instanceof Markup close
        && close.html().equals(open.html().replace("<", "</"))) {
      left.pollLast();
      right.poll();
      skipGaps();
    }
  }

  /** Between two of which one falls. */
  private void separators() {
    Side behind = behind();
    while (isSeparator(behind) && (behind.beyond == GAP || isPointer(behind.beyond))) {
      cutBehind(behind.words.length());
      skipGaps();
      behind = behind();
    }
    Side before = before();
    if (isSeparator(before) && isPointer(before.beyond) && !isPointer(right.peek())) {
      cutBefore(before.words.length());
    }
  }

  private boolean brackets() {
    Side before = before();
    Matcher opening = OPENING.matcher(before.words);
    Matcher closing = CLOSING.matcher(behind().words);
    boolean empty = opening.find() && closing.find();
    if (empty) {
      cutBefore(before.words.length() - opening.start());
      cutBehind(closing.end());
    }
    return empty;
  }

  /** Words that lead to nothing but what fell go: <em>See …</em> as a sentence, or at its end. */
  private void cue() {
    Side before = before();
    Side behind = behind();
    Matcher sentence = SENTENCE.matcher(before.words);
    Matcher end = SENTENCE_END.matcher(behind.words);
    boolean ends = end.find();
    if (sentence.find() && (!sentence.group("start").isEmpty() || before.opens())) {
      if (ends || behind.isEnd()) {
        cutBefore(before.words.length() - sentence.end("start"));
        cutBehind(ends ? end.end() : 0);
      }
      return;
    }
    Matcher clause = CLAUSE.matcher(before.words);
    if (clause.find() && (behind.isEnd() || PUNCTUATION.matcher(behind.words).find())) {
      cutBefore(before.words.length() - clause.start());
    }
  }

  private void blanks() {
    Side before = before();
    Side behind = behind();
    Matcher first = FIRST_BLANKS.matcher(behind.words);
    Matcher last = LAST_BLANKS.matcher(before.words);
    boolean blank = first.find();
    boolean closed = blank || behind.isEnd() || PUNCTUATION.matcher(behind.words).find();
    if (blank && (behind.isEnd() || before.isStart() || BRACKET.matcher(before.words).find())) {
      cutBehind(first.end());
    }
    if (closed && last.find()) {
      cutBefore(last.end() - last.start());
    }
  }

  private static boolean isSeparator(Side side) {
    return SEPARATOR.matcher(side.words).matches();
  }

  private static boolean isPointer(Fragment fragment) {
    return fragment instanceof Citation || isNote(fragment);
  }

  private static boolean isNote(Fragment fragment) {
    return fragment instanceof Reference reference && reference.kind() == Reference.Kind.FOOTNOTE;
  }

  /**
   * What stands on one side of a gap.
   *
   * @param words the nearest of them
   * @param beyond the fragment that those end with or that stands behind them; null at the end of
   *     the block
   */
  private record Side(String words, Fragment beyond) {

    /**
     * Whether the block, or a part of it, begins with the words. What begins with a blank ends a
     * picture.
     */
    boolean opens() {
      return beyond == null
          || beyond instanceof Block
          || beyond instanceof Markup markup
              && !markup.html().startsWith("</")
              && !markup.html().startsWith(" ");
    }

    boolean isStart() {
      return words.isBlank() && opens();
    }

    /** Whether the block, or a part of it, ends here. */
    boolean isEnd() {
      return words.isBlank()
          && (beyond == null
              || beyond instanceof Block
              || beyond instanceof Reference self && self.kind() == Reference.Kind.SELF
              || beyond instanceof Markup markup
                  && (markup.html().startsWith("</") || markup.html().startsWith("<br")));
    }
  }

  private Side before() {
    StringBuilder words = new StringBuilder();
    Iterator<Fragment> back = left.descendingIterator();
    while (back.hasNext()) {
      Fragment fragment = back.next();
      if (!(fragment instanceof Words w)) {
        return new Side(words.toString(), fragment);
      }
      words.insert(0, w.text());
      if (words.length() > NEAR) {
        return new Side(words.substring(words.length() - NEAR), fragment);
      }
    }
    return new Side(words.toString(), null);
  }

  private Side behind() {
    StringBuilder words = new StringBuilder();
    for (Fragment fragment : right) {
      if (!(fragment instanceof Words w)) {
        return new Side(words.toString(), fragment);
      }
      words.append(w.text());
      if (words.length() > NEAR) {
        return new Side(words.substring(0, NEAR), fragment);
      }
    }
    return new Side(words.toString(), null);
  }

  private void cutBefore(int count) {
    for (int rest = count; rest > 0; ) {
      Words words = (Words) left.pollLast();
      int cut = Math.min(rest, words.text().length());
      rest -= cut;
      if (cut < words.text().length()) {
        String kept = words.text().substring(0, words.text().length() - cut);
        left.add(new Words(kept, words.linkable(), words.place()));
      }
    }
  }

  private void cutBehind(int count) {
    for (int rest = count; rest > 0; ) {
      Words words = (Words) right.poll();
      int cut = Math.min(rest, words.text().length());
      rest -= cut;
      if (cut < words.text().length()) {
        right.push(
            new Words(
                words.text().substring(cut),
                words.linkable(),
                words.place().plus(words.text(), cut)));
      }
    }
  }
}
