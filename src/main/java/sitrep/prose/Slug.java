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
    int base = 0;
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int c = plain.codePointAt(i);
      boolean mark = isMark(c);
      base = mark ? base : c;
      if (!mark || keepsMarks(base)) {
        append(slug, c);
      }
    }
    String text = cut(slug.toString());
    return text.isEmpty() ? "untitled" : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder slug, int c) {
    boolean apostrophe = c == '\'' || c == '’';
    if (Character.isLetterOrDigit(c) || isMark(c)) {
      slug.appendCodePoint(c);
    } else if (!apostrophe && endsInWord(slug)) {
      slug.append('-');
    }
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * In the Latin and Greek scripts a letter can do without its marks; in others it would be another
   * letter.
   */
  private static boolean keepsMarks(int base) {
    Character.UnicodeScript script = Character.UnicodeScript.of(base);
    boolean dispensable =
        script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.GREEK;
    return Character.isLetter(base) && !dispensable;
  }

  private static boolean endsInWord(StringBuilder slug) {
    return slug.length() > 0 && slug.charAt(slug.length() - 1) != '-';
  }

  private static String cut(String slug) {
    String text = slug;
    if (text.length() > LONGEST) {
      int whole = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      int hyphen = text.lastIndexOf('-', LONGEST);
      text = text.substring(0, hyphen > 0 ? hyphen : whole);
    }
    return text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
  }
}
