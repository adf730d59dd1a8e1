package sitrep.page;

import java.util.List;

/** What happened, the oldest first, by year; long timelines have a page a decade. */
public record TimelinePage(
    PagePath path, Frame frame, String title, List<Frame.NavLink> spans, List<Year> years)
    implements Page.Html {

  /** The events of one year. */
  public record Year(String year, List<TimelineView> events) {}
}
