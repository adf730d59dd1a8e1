package sitrep.digest;

import java.util.Objects;
import sitrep.problem.Place;

/**
 * Plain words, not yet escaped, as a reader sees them.
 *
 * @param linkable whether names in them may be made links: not inside a link, code or a heading
 */
public record Words(String text, boolean linkable, Place place) implements Fragment {

  public Words {
    Objects.requireNonNull(text);
    Objects.requireNonNull(place);
  }
}
