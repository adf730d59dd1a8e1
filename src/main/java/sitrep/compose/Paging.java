package sitrep.compose;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import sitrep.page.PagePath;
import sitrep.page.Pager;

/** Cuts a long list into pages. */
final class Paging {

  private Paging() {}

  /** How many pages a list has: at least one. */
  static int pages(int items, int perPage) {
    return Math.max(1, (items + perPage - 1) / perPage);
  }

  /** The items on one page, counted from 1. */
  static <T> List<T> slice(List<T> items, int number, int perPage) {
    int from = Math.min(items.size(), (number - 1) * perPage);
    return items.subList(from, Math.min(items.size(), from + perPage));
  }

  /** Where the page stands among its neighbours; null where it is the only one. */
  static Pager pager(Scope scope, PagePath first, int number, int count) {
    if (count == 1) {
      return null;
    }
    String newer = number == 1 ? null : scope.href(first.numbered(number - 1));
    String older = number == count ? null : scope.href(first.numbered(number + 1));
    return new Pager(number, count, newer, older);
  }

  /** The title of one page of a list. */
  static String title(Words words, String title, int number) {
    return number == 1 ? title : words.say("list.title", title, number);
  }

  /** A view of the list, since each of its pages looks at a few items only. */
  static <T> List<T> newestFirst(List<T> oldestFirst) {
    return new Reversed<>(oldestFirst);
  }

  private static final class Reversed<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> list;

    Reversed(List<T> list) {
      this.list = list;
    }

    @Override
    public T get(int i) {
      return list.get(list.size() - 1 - i);
    }

    @Override
    public int size() {
      return list.size();
    }
  }
}
