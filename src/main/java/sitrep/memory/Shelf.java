package sitrep.memory;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What one function gave, by name: the latest value for each. Many threads may ask at once, each
 * for a name of its own.
 *
 * @param <T> the type of the values, of a class that {@link Codec} knows
 */
public final class Shelf<T> {

  private final Memory memory;
  private final Class<T> type;
  private final Optional<Values> values;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> present = ConcurrentHashMap.newKeySet();

  Shelf(Memory memory, Class<T> type, Optional<Values> values) {
    this.memory = memory;
    this.type = type;
    this.values = values;
  }

  private interface Reader {
    Optional<Object> of(Values values) throws IOException;
  }

  /**
   * The value that was made for the name with this very key.
   *
   * @param key a hash of all that the value is made of
   */
  public Optional<T> find(String name, byte[] key) {
    asked.add(name);
    return got(name, values -> values.find(name, key));
  }

  /** The value that was last made for the name, whatever of. */
  public Optional<T> latest(String name) {
    return got(name, values -> values.latest(name));
  }

  /** Another version of the program may have put values of another type here. */
  private Optional<T> got(String name, Reader reader) {
    try {
      Optional<T> found =
          memory.works() && values.isPresent()
              ? reader.of(values.get()).filter(type::isInstance).map(type::cast)
              : Optional.empty();
      if (found.isPresent()) {
        present.add(name);
      }
      return found;
    } catch (IOException | RuntimeException | Error e) {
      memory.failed(e);
      return Optional.empty();
    }
  }

  /** Remembers a value. */
  public void put(String name, byte[] key, T value) {
    if (!memory.works() || values.isEmpty()) {
      return;
    }
    Runnable putting = values.get().putting(name, key, value);
    try {
      putting.run();
      present.add(name);
    } catch (RuntimeException | Error e) {
      memory.failed(e);
    }
  }

  /** Forgets all names that nobody has asked for since the memory was opened, and gives them. */
  public List<String> forgetOthers() {
    return forgetOthers(asked);
  }

  /** Forgets all names but these, and gives those that it forgot. */
  public List<String> forgetOthers(Set<String> wanted) {
    return forget(values -> others(values, wanted));
  }

  /** Forgets these names, where they are remembered. */
  public void forget(List<String> names) {
    forget(values -> names);
  }

  private List<String> forget(Function<Values, List<String>> chosen) {
    if (!memory.works() || values.isEmpty()) {
      return List.of();
    }
    try {
      List<String> names = chosen.apply(values.get());
      names.forEach(values.get()::remove);
      return names;
    } catch (RuntimeException | Error e) {
      memory.failed(e);
      return List.of();
    }
  }

  /** All names are looked through only where there may be others. */
  private List<String> others(Values all, Set<String> wanted) {
    boolean unknown = all.size() > present.size();
    return unknown || !wanted.containsAll(present)
        ? all.names().stream().filter(name -> !wanted.contains(name)).toList()
        : List.of();
  }
}
