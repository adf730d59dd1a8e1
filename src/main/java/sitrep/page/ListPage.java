package sitrep.page;

import java.util.List;

/**
 * A list of things of one kind.
 *
 * @param intro a sentence, or null
 * @param years addresses of other lists like it, such as years; may be empty
 * @param groups under a heading each, or one without
 * @param pager null where the list has one page
 * @param map where the things are, or null
 */
public record ListPage(
    PagePath path,
    Frame frame,
    String title,
    String intro,
    List<Frame.NavLink> years,
    List<Group> groups,
    Pager pager,
    Picture map)
    implements Page.Framed {

  /** A list of things that stand on no map. */
  public ListPage(
      PagePath path,
      Frame frame,
      String title,
      String intro,
      List<Frame.NavLink> years,
      List<Group> groups,
      Pager pager) {
    this(path, frame, title, intro, years, groups, pager, null);
  }

  /** Entries under a heading (or null). */
  public record Group(String heading, List<Entry> entries) {}

  /** An entry: the note, the date, the count and the marking may be null. */
  public record Entry(
      String text, String href, String note, Day date, String count, Label marking) {}
}
