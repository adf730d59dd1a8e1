package sitrep.page;

import java.util.List;

/**
 * What happened, the oldest first, by year; long timelines have pages for each year. There are two
 * layers, each on pages of its own: the events that authors declare, and the sentences of sources
 * that name a day.
 *
 * @param layers the two layers, where there are both
 * @param spans the years that have pages of their own
 */
public record TimelinePage(
    PagePath path,
    Frame frame,
    String title,
    String explanation,
    List<Frame.NavLink> layers,
    List<Frame.NavLink> spans,
    List<Year> years,
    Pager pager)
    implements Page.Framed {

  /**
   * One year of one layer.
   *
   * @param sentences of the sources, in their own layer
   * @param other where the other layer tells of the year, or null
   */
  public record Year(
      String year, List<TimelineView> events, List<SentenceView> sentences, Link other) {}
}
