package sitrep.page;

/** A former address, which leads on to the present one and keeps the fragment. */
public record RedirectPage(
    PagePath path, String language, String title, String target, String canonical)
    implements Page.Html {}
