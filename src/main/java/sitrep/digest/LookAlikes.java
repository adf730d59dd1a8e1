package sitrep.digest;

import java.util.stream.IntStream;

/** Letters that look like those of a marking, but are others. */
public final class LookAlikes {

  /** Of Greek, Cyrillic and Roman numerals; below each what it looks like. */
  private static final String OTHERS =
      "\u0391\u0410\u0430\u0392\u0412\u0395\u0415\u0435\u039C\u041C\u03A1\u0420\u0440\u03A4\u0422\u216C\u216F\u2236\uA789";

  private static final String LATIN = "AAaBBEEeMMPPpTTLM::";
  private static final int FULL_WIDTH = 0xFEE0;

  private LookAlikes() {}

  /** The text in the letters that it seems to be in, without signs that nobody sees. */
  public static String seen(String text) {
    return text.chars().allMatch(c -> c < 0x80) ? text : read(text);
  }

  private static String read(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    IntStream chars = text.chars();
    chars.filter(c -> Character.getType(c) != Character.FORMAT).forEach(c -> seen.append(seen(c)));
    return seen.toString();
  }

  private static char seen(int c) {
    int other = OTHERS.indexOf(c);
    if (other >= 0) {
      return LATIN.charAt(other);
    }
    return c >= 0xFF01 && c <= 0xFF5E ? (char) (c - FULL_WIDTH) : (char) c;
  }
}
