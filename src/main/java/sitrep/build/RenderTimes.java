package sitrep.build;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import sitrep.build.Timings.Rendering;
import sitrep.page.Page;

/** How long pages took to render; of single pages it keeps the slowest only. */
final class RenderTimes {

  private static final int SHOWN = 10;
  private static final Comparator<Rendering> BY_TIME = Comparator.comparing(Rendering::time);

  private final PriorityQueue<Rendering> pages = new PriorityQueue<>(BY_TIME);
  private final Map<String, Rendering> templates = new HashMap<>();

  synchronized void add(String file, Page page, long nanos) {
    Rendering one = new Rendering(file, Duration.ofNanos(nanos), 1);
    pages.add(one);
    if (pages.size() > SHOWN) {
      pages.remove();
    }
    templates.merge(
        template(page),
        new Rendering(template(page), one.time(), 1),
        (a, b) -> new Rendering(a.name(), a.time().plus(b.time()), a.pages() + 1));
  }

  /** A page without a template is named by its kind. */
  private static String template(Page page) {
    String kind = page.getClass().getSimpleName();
    return page instanceof Page.Html
        ? kind.substring(0, kind.length() - "Page".length()).toLowerCase(Locale.ROOT) + ".html"
        : kind;
  }

  List<Rendering> slowestPages() {
    return pages.stream().sorted(BY_TIME.reversed()).toList();
  }

  List<Rendering> slowestTemplates() {
    return templates.values().stream().sorted(BY_TIME.reversed()).limit(SHOWN).toList();
  }
}
