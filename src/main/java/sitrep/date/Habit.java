package sitrep.date;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sitrep.line.Prose;

/** How an article writes days in numbers, as those show that can be read in one way only. */
final class Habit {

  private enum Order {
    NOT_ASKED,
    UNKNOWN,
    DAY_FIRST,
    MONTH_FIRST
  }

  private final List<Prose> article;
  private Order order = Order.NOT_ASKED;

  Habit(List<Prose> article) {
    this.article = article;
  }

  boolean isDayFirst() {
    return order() == Order.DAY_FIRST;
  }

  boolean isMonthFirst() {
    return order() == Order.MONTH_FIRST;
  }

  /**
   * Most articles have no day that could be read in two ways, so it is only found out when asked.
   */
  private Order order() {
    if (order == Order.NOT_ASKED) {
      List<Order> orders =
          article.stream().flatMap(Habit::dates).flatMap(Habit::told).distinct().toList();
      order = orders.size() == 1 ? orders.get(0) : Order.UNKNOWN;
    }
    return order;
  }

  private static Stream<NumericDate> dates(Prose prose) {
    return IntStream.range(0, prose.size())
        .mapToObj(i -> NumericDate.at(prose, i))
        .flatMap(Optional::stream);
  }

  private static Stream<Order> told(NumericDate date) {
    if (date.mayBeDayFirst() == date.mayBeMonthFirst() || date.isDotted()) {
      return Stream.empty();
    }
    return Stream.of(date.mayBeDayFirst() ? Order.DAY_FIRST : Order.MONTH_FIRST);
  }
}
