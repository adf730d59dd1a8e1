package sitrep.page;

import java.util.Locale;
import java.util.Objects;

/**
 * Where an address leads that an author wrote.
 *
 * @param url the address as written, where it leads out of the site; else empty
 * @param path of the page or file, where it leads to one of the site
 * @param fragment behind the {@code #}, or empty
 */
public record Destination(String url, PagePath path, String fragment) {

  public Destination {
    Objects.requireNonNull(url);
    Objects.requireNonNull(path);
    Objects.requireNonNull(fragment);
  }

  /** Whether it leads out of the site. */
  public boolean isExternal() {
    return !url.isEmpty();
  }

  /** The address to write on a page, before escaping. */
  public String href(Hrefs hrefs) {
    if (isExternal()) {
      return url;
    }
    return hrefs.to(path) + (fragment.isEmpty() ? "" : "#" + encoded(fragment));
  }

  /** With what the URL Standard encodes in a fragment, and the sign of encoding itself. */
  private static String encoded(String fragment) {
    StringBuilder encoded = new StringBuilder(fragment.length());
    for (char c : fragment.toCharArray()) {
      if (c <= ' ' || c == 127 || "\"<>`%#{}|\\^[]".indexOf(c) >= 0) {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }
}
