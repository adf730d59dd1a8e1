package sitrep.page;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import sitrep.digest.Item;
import sitrep.problem.Place;

/**
 * A page that will be written: its address, who asks for it, and how to make its value. Making it
 * only when it is rendered keeps no more than a few pages in memory at once.
 *
 * @param item that the page shows, if it shows one
 * @param origin the file that causes the page to exist
 */
public record Slot(PagePath path, Optional<Item> item, Place origin, Supplier<Page> page) {

  public Slot {
    Objects.requireNonNull(path);
    Objects.requireNonNull(item);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(page);
  }
}
