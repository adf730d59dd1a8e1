package sitrep.page;

import java.util.List;
import sitrep.digest.Item;

/**
 * What a page tells of others, known before it is made: while all of this stays the same, and the
 * bodies that stand on it, so does the page.
 *
 * @param items others that may stand on it, with all but their bodies
 * @param facts what else it is made of, which items it finds where, and in what order
 */
public record Told(List<Item> items, List<String> facts) {

  public Told {
    items = List.copyOf(items);
    facts = List.copyOf(facts);
  }
}
