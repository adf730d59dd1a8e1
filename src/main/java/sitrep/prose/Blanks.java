package sitrep.prose;

/** Blanks of all kinds, which a reader of pasted text can't tell apart. */
public final class Blanks {

  private Blanks() {}

  /** The text with one blank for each run, none at its ends, and without what has no width. */
  public static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean due = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        due = !folded.isEmpty();
      } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
        folded.append(due ? " " : "").appendCodePoint(c);
        due = false;
      }
    }
    return text.contentEquals(folded) ? text : folded.toString();
  }
}
