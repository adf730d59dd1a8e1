package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sitrep.analysis.TimelineEntry;
import sitrep.page.Day;
import sitrep.page.Frame;
import sitrep.page.Link;
import sitrep.page.PagePath;
import sitrep.page.TimelinePage;
import sitrep.page.TimelineView;
import sitrep.problem.Placed;

/** The timeline: on one page while it is short, else with a page for each year. */
final class Timelines {

  static final PagePath PATH = new PagePath("timeline/");
  private static final int ON_ONE_PAGE = 300;

  private final Site site;
  private final Map<Integer, List<TimelineEntry>> byYear = new TreeMap<>();

  Timelines(Site site) {
    this.site = site;
    site.analysis()
        .timeline()
        .forEach(e -> byYear.computeIfAbsent(e.date().year(), y -> new ArrayList<>()).add(e));
  }

  /** The years that have a page of their own. */
  List<Integer> yearsWithPages() {
    return site.analysis().timeline().size() <= ON_ONE_PAGE
        ? List.of()
        : List.copyOf(byYear.keySet());
  }

  static PagePath yearPath(int year) {
    return PATH.child(year + "/");
  }

  /** The first page: all of it, or the latest year. */
  TimelinePage page() {
    List<Integer> years = yearsWithPages();
    return years.isEmpty()
        ? page(PATH, "Timeline", List.copyOf(byYear.keySet()))
        : page(PATH, "Timeline", List.of(years.get(years.size() - 1)));
  }

  TimelinePage page(int year) {
    return page(yearPath(year), "Timeline of " + year, List.of(year));
  }

  private TimelinePage page(PagePath path, String title, List<Integer> years) {
    Scope scope = Scope.of(site, path);
    List<TimelinePage.Year> views = new ArrayList<>();
    years.forEach(
        year ->
            views.add(new TimelinePage.Year(String.valueOf(year), of(scope, byYear.get(year)))));
    List<Frame.NavLink> spans = new ArrayList<>();
    for (int year : yearsWithPages()) {
      String current = yearPath(year).equals(path) ? "page" : null;
      spans.add(new Frame.NavLink(String.valueOf(year), scope.href(yearPath(year)), current));
    }
    FrameBuilder frame =
        new FrameBuilder(scope, title).description("What happened, in the order in which it did.");
    frame = path.equals(PATH) ? frame : frame.under("Timeline", PATH);
    return new TimelinePage(path, frame.build(), title, spans, views);
  }

  static List<TimelineView> of(Scope scope, List<TimelineEntry> entries) {
    return entries.stream()
        .map(
            e ->
                new TimelineView(
                    Day.of(e.date()), e.what(), place(scope, e.place()), scope.link(e.origin())))
        .toList();
  }

  static Link place(Scope scope, Optional<Placed<String>> place) {
    return place
        .map(
            name ->
                new Link(
                    name.value(),
                    scope
                        .site()
                        .analysis()
                        .names()
                        .dossier(name.value())
                        .map(scope::href)
                        .orElse(null)))
        .orElse(null);
  }
}
