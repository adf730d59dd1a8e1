package sitrep.memory;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Where the values of a shelf lie: one for each name, with the key that it was made with. */
interface Values {

  /** The value of this name, if it was made with this key. */
  Optional<Object> find(String name, byte[] key) throws IOException;

  /** The value of this name, whatever key it was made with. */
  Optional<Object> latest(String name) throws IOException;

  /**
   * What puts a value into its place.
   *
   * @throws IllegalArgumentException for a value that can't be kept here
   */
  Runnable putting(String name, byte[] key, Object value);

  void remove(String name);

  Set<String> names();

  int size();
}
