package sitrep.page;

/**
 * A former address, which leads on to the present one and keeps the fragment.
 *
 * @param policy what the page may load and run, or null where nobody can tell
 */
public record RedirectPage(
    PagePath path, String language, String title, String target, String canonical, String policy)
    implements Page.Html {}
