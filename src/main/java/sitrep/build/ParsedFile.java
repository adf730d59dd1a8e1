package sitrep.build;

import java.util.Optional;
import sitrep.digest.Item;
import sitrep.problem.Outcome;

/**
 * What came of a file.
 *
 * @param state what the file system said of it; empty where that was too little
 * @param whole a hash of all that the outcome was made of
 * @param head a hash of the item without its body; empty where there is no item
 */
record ParsedFile(String state, String whole, String head, Outcome<Optional<Item>> outcome) {

  static ParsedFile of(String state, String whole, Outcome<Optional<Item>> outcome) {
    return new ParsedFile(state, whole, outcome.value().map(ItemKeys::head).orElse(""), outcome);
  }

  /** The same outcome of a file that was only touched. */
  ParsedFile in(String otherState) {
    return new ParsedFile(otherState, whole, head, outcome);
  }

  /** The same with another item. */
  ParsedFile with(Item item) {
    return new ParsedFile(state, whole, head, new Outcome<>(Optional.of(item), outcome.problems()));
  }
}
