package sitrep.leak;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a proof found of a digest of which nothing is withheld. It holds of each file for as long as
 * the file system tells the same of it.
 *
 * @param from the moment of the proof
 * @param until when something is withheld though no file has changed
 * @param states what the file system told of each file, but for the bytes of assets; files of which
 *     it told too little are missing
 * @param naming for each asset a text that names it, without which it would be left out
 */
record Whole(Instant from, Instant until, Map<String, String> states, Map<String, String> naming) {

  /** Nothing was found. */
  static final Whole UNKNOWN = new Whole(Instant.MAX, Instant.MIN, Map.of(), Map.of());

  Whole {
    states = Map.copyOf(states);
    naming = Map.copyOf(naming);
  }

  boolean holdsAt(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  boolean knows(String name, String state) {
    return state.equals(states.get(name));
  }

  /** A text that named an asset. */
  Optional<String> naming(String asset) {
    return Optional.ofNullable(naming.get(asset));
  }
}
