package sitrep.page;

import java.net.URI;

/** How addresses are written on one page: relative to it, whole, or from the host's root. */
public interface Hrefs {

  /** The address of another page of the site, ready for an attribute but for escaping. */
  String to(PagePath path);

  /** Relative to this page, so that the site works at any place, even from a folder. */
  static Hrefs from(PagePath page) {
    return path -> path.relativeTo(page);
  }

  /** In full, for feeds and for those who see the page elsewhere. */
  static Hrefs absolute(URI root) {
    return path -> path.absolute(root);
  }

  /** From the host's root, for a page that may be served at any address. */
  static Hrefs underBase(String basePath) {
    return path -> path.underBase(basePath);
  }
}
