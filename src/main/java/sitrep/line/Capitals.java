package sitrep.line;

/** Tells lines that are written in capitals from others. */
final class Capitals {

  /** Fewer capitals than this may be an abbreviation, a short cross-head or a ticker. */
  private static final int MANY = 15;

  private Capitals() {}

  /** Whether the line has many capitals and no lower-case letter. */
  static boolean only(String line) {
    int capitals = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals >= MANY;
  }

  /** The share of a line's longer words that begin with a capital. */
  static double share(String line) {
    int words = 0;
    int capitals = 0;
    for (String word : line.split("[\\s—–-]+", 200)) {
      int first = firstLetter(word);
      if (word.length() > 3 && first < word.length()) {
        words++;
        capitals += Character.isLowerCase(word.charAt(first)) ? 0 : 1;
      }
    }
    return words == 0 ? 0 : (double) capitals / words;
  }

  private static int firstLetter(String word) {
    int i = 0;
    while (i < word.length() && !Character.isLetterOrDigit(word.charAt(i))) {
      i++;
    }
    return i;
  }
}
