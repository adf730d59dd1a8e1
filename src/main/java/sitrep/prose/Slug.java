package sitrep.prose;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes of a title the part of an address: lower-case letters and digits of any script, with
 * hyphens between words.
 */
public final class Slug {

  private static final int LONGEST = 80;

  private Slug() {}

  /** The slug of a title; {@code untitled} where no letter or digit is left. */
  public static String of(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    plain.codePoints().forEach(c -> append(slug, c));
    String text = cut(slug.toString());
    return text.isEmpty() ? "untitled" : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder slug, int c) {
    boolean apostrophe = c == '\'' || c == '’';
    if (Character.isLetterOrDigit(c)) {
      slug.appendCodePoint(c);
    } else if (Character.getType(c) != Character.NON_SPACING_MARK
        && !apostrophe
        && endsInWord(slug)) {
      slug.append('-');
    }
  }

  private static boolean endsInWord(StringBuilder slug) {
    return slug.length() > 0 && slug.charAt(slug.length() - 1) != '-';
  }

  private static String cut(String slug) {
    String text = slug;
    if (text.length() > LONGEST) {
      int hyphen = text.lastIndexOf('-', LONGEST);
      text = text.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }
    return text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
  }
}
