package sitrep.image;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CSS in an SVG, in a style element or an attribute: without comments, and without anything that
 * would call another file.
 *
 * @see <a href="https://www.w3.org/TR/css-syntax-3/">CSS Syntax 3, W3C</a>
 */
final class SvgCss {

  private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)(?:\\*/|\\z)");
  private static final Pattern IMPORT = Pattern.compile("(?i)@import[^;]*+;?");

  /** An address up to what ends it; the quotation mark is the first group. */
  private static final Pattern URL =
      Pattern.compile("(?i)url\\(\\s*+(?:\"([^\"]*+)\"?|'([^']*+)'?|([^)\"']*+))\\s*+\\)?");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))");

  /** Addresses may stand in all of these, with other functions than url as mere strings. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?i)@import|\\b(?:src|image|image-set)\\(|url\\((?!\\s*+[\"']?+\\s*+(?:#|data:))");

  private SvgCss() {}

  /** The CSS that calls nothing; empty where it hides a call too well to cut that out. */
  static String clean(String css, int depth) throws BadImageException {
    if (css.indexOf('(') < 0 && css.indexOf('@') < 0 && !css.contains("/*")) {
      return css;
    }
    String bare = IMPORT.matcher(COMMENT.matcher(css).replaceAll(" ")).replaceAll("");
    String cleaned = cleanAddresses(bare, depth);
    return CALL.matcher(unescape(cleaned)).find() ? "" : cleaned;
  }

  private static String cleanAddresses(String css, int depth) throws BadImageException {
    Matcher url = URL.matcher(css);
    StringBuilder out = new StringBuilder();
    int done = 0;
    while (url.find()) {
      out.append(css, done, url.start()).append(cleanAddress(url.toMatchResult(), depth));
      done = url.end();
    }
    return out.append(css, done, css.length()).toString();
  }

  private static String cleanAddress(MatchResult url, int depth) throws BadImageException {
    String address =
        Stream.of(1, 2, 3).map(url::group).filter(Objects::nonNull).findFirst().orElse("").strip();
    String lower = address.toLowerCase(Locale.ROOT);
    if (lower.startsWith("data:image/")) {
      return SvgAddress.clean(address, depth).map(a -> "url(\"" + a + "\")").orElse("none");
    }
    return lower.startsWith("#") || lower.startsWith("data:") ? url.group() : "none";
  }

  private static String unescape(String css) {
    return ESCAPE
        .matcher(css)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    escape.group(1) == null ? escape.group(2) : character(escape.group(1))));
  }

  private static String character(String hex) {
    int c = Integer.parseInt(hex, 16);
    return Character.isValidCodePoint(c) ? Character.toString(c) : "\uFFFD";
  }
}
