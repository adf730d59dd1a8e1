package sitrep.digest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses an author may write. Flexmark filters the raw address, so that {@code
 * java&#115;cript:} gets past it; here the decoded address is looked at, and only known schemes
 * pass.
 */
public final class Schemes {

  private static final Set<String> ALLOWED = Set.of("http", "https", "mailto", "tel");
  private static final Pattern SCHEME = Pattern.compile("([^/?#:]*):.*", Pattern.DOTALL);

  private Schemes() {}

  /**
   * The scheme that forbids the use of this address, if one does. Browsers pass over blanks and
   * control characters in it.
   */
  public static Optional<String> forbidden(String address) {
    Matcher m =
        SCHEME.matcher(
            address
                .codePoints()
                .filter(c -> c > ' ')
                .collect(
                    StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
    if (!m.matches()) {
      return Optional.empty();
    }
    String scheme = m.group(1).toLowerCase(Locale.ROOT);
    return ALLOWED.contains(scheme) ? Optional.empty() : Optional.of(scheme);
  }
}
