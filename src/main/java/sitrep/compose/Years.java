package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import sitrep.page.Frame;
import sitrep.page.PagePath;
import sitrep.page.Pager;

/**
 * Things in the order of time: on one page while they are few, else on pages of their own for each
 * year, of which the first page shows the latest.
 */
final class Years<T> {

  private static final int A_PAGE = 300;

  private final PagePath first;
  private final TreeMap<Integer, List<T>> byYear = new TreeMap<>();
  private final boolean few;

  Years(PagePath first, List<T> inOrder, ToIntFunction<T> year) {
    this.first = first;
    inOrder.forEach(t -> byYear.computeIfAbsent(year.applyAsInt(t), y -> new ArrayList<>()).add(t));
    this.few = inOrder.size() <= A_PAGE;
  }

  boolean isEmpty() {
    return byYear.isEmpty();
  }

  int count(int year) {
    return byYear.getOrDefault(year, List.of()).size();
  }

  List<PagePath> paths() {
    List<PagePath> paths = new ArrayList<>();
    paths.add(first);
    for (int year : few ? List.<Integer>of() : byYear.keySet()) {
      for (int number = 1; number <= pages(year); number++) {
        paths.add(pathOf(year).numbered(number));
      }
    }
    return paths;
  }

  private int pages(int year) {
    return Paging.pages(count(year), A_PAGE);
  }

  /** The page on which the year begins. */
  PagePath pathOf(int year) {
    return few ? first : first.child(year + "/");
  }

  /** What stands on a page, by year. */
  Map<Integer, List<T>> on(PagePath path) {
    if (few) {
      return byYear;
    }
    int year = yearOf(path);
    return Map.of(year, Paging.slice(byYear.get(year), numberOf(path), A_PAGE));
  }

  /** The year of a page; the latest one is shown on the first. */
  private int yearOf(PagePath path) {
    return path.equals(first) ? byYear.lastKey() : Integer.parseInt(parts(path)[0]);
  }

  private int numberOf(PagePath path) {
    String[] parts = parts(path);
    return parts.length < 3 ? 1 : Integer.parseInt(parts[2]);
  }

  private String[] parts(PagePath path) {
    return path.value().substring(first.value().length()).split("/");
  }

  String title(Words words, String ofFirst, PagePath path) {
    return path.equals(first)
        ? ofFirst
        : Paging.title(words, words.say("list.span", ofFirst, yearOf(path)), numberOf(path));
  }

  List<Frame.NavLink> spans(Scope scope) {
    List<Frame.NavLink> spans = new ArrayList<>();
    for (int year : few ? List.<Integer>of() : byYear.keySet()) {
      boolean here = !scope.path().equals(first) && yearOf(scope.path()) == year;
      String current = here ? numberOf(scope.path()) == 1 ? "page" : "true" : null;
      spans.add(new Frame.NavLink(String.valueOf(year), scope.href(pathOf(year)), current));
    }
    return spans;
  }

  /** The way through the pages of one year; null where it has only one. */
  Pager pager(Scope scope) {
    if (few) {
      return null;
    }
    int year = yearOf(scope.path());
    return Paging.pager(scope, pathOf(year), numberOf(scope.path()), pages(year));
  }
}
