package sitrep.cli;

/** Names of files as a terminal may be shown them: a file may have any name. */
final class SafeText {

  private SafeText() {}

  /** With a replacement character for each that could move the cursor or turn the text. */
  static String of(String name) {
    StringBuilder safe = new StringBuilder(name.length());
    name.codePoints()
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? 0xFFFD : c)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }
}
