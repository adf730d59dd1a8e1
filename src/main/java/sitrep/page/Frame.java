package sitrep.page;

import java.util.List;

/**
 * What surrounds the content of every HTML page.
 *
 * @param direction {@code rtl} where the site's language runs from right to left, else {@code ltr}
 * @param title of the page
 * @param canonical the page's whole address
 * @param home the address of the home page, seen from here
 * @param search the address of the search page
 * @param policy what the page may load and run, or null where nobody can tell
 * @param marking the highest of the page's parts
 * @param breadcrumbs from the home page down to the page above this one
 * @param feeds that follow this page, or else the whole site
 * @param ogType the type of Open Graph, {@code article} or {@code website}
 * @param image that stands for the page where somebody links to it, or null
 * @param jsonLd structured data, ready to stand in a script element
 * @param indexed whether search engines may list the page
 * @param publisher who answers for the site, or null
 */
public record Frame(
    String language,
    String direction,
    String siteTitle,
    String title,
    String description,
    String canonical,
    String home,
    String search,
    Resource stylesheet,
    Resource script,
    String policy,
    Label marking,
    List<NavLink> nav,
    List<Link> breadcrumbs,
    List<Feed> feeds,
    String ogType,
    SharedImage image,
    String jsonLd,
    boolean indexed,
    String publisher) {

  /**
   * An entry of the navigation; {@code current} is {@code page} on the very page, {@code true}
   * below it, else null.
   */
  public record NavLink(String text, String href, String current) {}

  /** A feed in one format, such as {@code RSS}. */
  public record Feed(String title, String format, String type, String href) {}
}
