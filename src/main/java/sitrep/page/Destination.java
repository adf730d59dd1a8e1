package sitrep.page;

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
    return hrefs.to(path) + (fragment.isEmpty() ? "" : "#" + fragment);
  }
}
