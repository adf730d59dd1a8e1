package sitrep.page;

import java.util.List;
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
 * @param bodies the items of which the page may tell what stands in their bodies; empty where it
 *     depends on more than items, and can't be remembered
 * @param told what else it tells, if that is known; empty where it may tell anything of any item,
 *     but for bodies
 * @param version what changes with the page's bytes, where that is known without making it, and
 *     nothing else does
 */
public record Slot(
    PagePath path,
    Optional<Item> item,
    Place origin,
    Optional<List<Item>> bodies,
    Optional<Supplier<Told>> told,
    Optional<Supplier<String>> version,
    Supplier<Page> page) {

  public Slot {
    Objects.requireNonNull(path);
    Objects.requireNonNull(item);
    Objects.requireNonNull(origin);
    bodies = bodies.map(List::copyOf);
    Objects.requireNonNull(told);
    Objects.requireNonNull(version);
    Objects.requireNonNull(page);
  }

  /** A page that may tell of all, and may not be known before it is made. */
  public Slot(
      PagePath path,
      Optional<Item> item,
      Place origin,
      Optional<List<Item>> bodies,
      Supplier<Page> page) {
    this(path, item, origin, bodies, Optional.empty(), Optional.empty(), page);
  }

  /** The same page, of which is known what it tells. */
  public Slot telling(Supplier<Told> known) {
    return new Slot(path, item, origin, bodies, Optional.of(known), version, page);
  }

  /** The same page, of which is known what changes with it. */
  public Slot versioned(Supplier<String> known) {
    return new Slot(path, item, origin, bodies, told, Optional.of(known), page);
  }
}
