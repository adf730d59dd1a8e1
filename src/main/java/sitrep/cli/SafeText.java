package sitrep.cli;

/** Text as a terminal may be shown it: a file may have any name, and hold anything. */
final class SafeText {

  private SafeText() {}

  /** With a replacement character for each that could move the cursor or turn the text. */
  static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? 0xFFFD : c)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }
}
