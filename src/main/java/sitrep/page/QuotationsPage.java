package sitrep.page;

import java.util.List;

/** Who is quoted, and what they said; long lists have several pages. */
public record QuotationsPage(
    PagePath path, Frame frame, String title, List<Speaker> speakers, Pager pager)
    implements Page.Html {

  /** A speaker with the quotations; the link has no address where there is no dossier. */
  public record Speaker(Link speaker, String role, List<QuoteView> quotations) {}
}
