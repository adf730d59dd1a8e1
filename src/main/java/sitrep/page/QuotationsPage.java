package sitrep.page;

import java.util.List;

/**
 * Who is quoted, and what they said, or what is said of whom; long lists have several pages.
 *
 * @param views the ways in which quotations are listed, this one among them
 */
public record QuotationsPage(
    PagePath path,
    Frame frame,
    String title,
    String explanation,
    List<Frame.NavLink> views,
    List<Group> groups,
    Pager pager)
    implements Page.Framed {

  /**
   * The quotations of one speaker, or those that concern one dossier.
   *
   * @param id by which addresses lead here
   * @param head the link has no address where there is no dossier
   * @param continued whether it began on the page before
   */
  public record Group(
      String id,
      Link head,
      String role,
      boolean continued,
      List<QuoteView> said,
      List<QuoteView> about) {}
}
