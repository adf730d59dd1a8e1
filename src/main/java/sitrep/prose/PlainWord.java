package sitrep.prose;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words where neither capitals nor accents count, nor in which form of Unicode those stand. */
public final class PlainWord {

  /** A word of any script, with its accents. */
  public static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private PlainWord() {}

  /** The word in lower case and without accents. */
  public static String of(String word) {
    String bare =
        isAscii(word)
            ? word
            : ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
