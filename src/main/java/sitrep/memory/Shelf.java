package sitrep.memory;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;

/**
 * What one function gave, by name: the latest value for each. Many threads may ask at once, each
 * for a name of its own.
 */
public final class Shelf {

  private final Memory memory;
  private final Optional<MVMap<String, byte[]>> map;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> present = ConcurrentHashMap.newKeySet();
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  Shelf(Memory memory, Optional<MVMap<String, byte[]>> map) {
    this.memory = memory;
    this.map = map;
  }

  private interface Reader {
    Optional<byte[]> of(byte[] entry) throws IOException;
  }

  /** Makes a value that is not remembered. */
  public interface Maker<T> {
    T make() throws IOException;
  }

  /**
   * The value that was made for the name with this very key, or else a new one, which will be
   * remembered.
   *
   * @param key a hash of all that the value is made of
   * @param maker whose values are of classes that {@link Codec} knows
   */
  @SuppressWarnings("unchecked")
  public <T> T recall(String name, byte[] key, Maker<T> maker) throws IOException {
    Optional<Object> known = find(name, key);
    if (known.isPresent()) {
      return (T) known.get();
    }
    T value = maker.make();
    made.add(name);
    put(name, key, value);
    return value;
  }

  /** The value that was made for the name with this very key. */
  public Optional<Object> find(String name, byte[] key) {
    asked.add(name);
    return decoded(name, entry -> Entry.value(name, key, entry));
  }

  /** The value that was last made for the name, whatever of. */
  public Optional<Object> latest(String name) {
    return decoded(name, entry -> Optional.of(Entry.value(name, entry)));
  }

  private Optional<Object> decoded(String name, Reader value) {
    try {
      byte[] entry = memory.works() && map.isPresent() ? map.get().get(name) : null;
      if (entry != null) {
        present.add(name);
      }
      Optional<byte[]> bytes = entry == null ? Optional.empty() : value.of(entry);
      return bytes.isEmpty() ? Optional.empty() : Optional.of(Codec.decode(bytes.get()));
    } catch (IOException | RuntimeException | Error e) {
      memory.failed(e);
      return Optional.empty();
    }
  }

  /** Remembers a value. */
  public void put(String name, byte[] key, Object value) {
    byte[] entry = Entry.of(name, key, Codec.encode(value));
    try {
      if (memory.works() && map.isPresent()) {
        map.get().put(name, entry);
        present.add(name);
      }
    } catch (RuntimeException | Error e) {
      memory.failed(e);
    }
  }

  /** Forgets all names that nobody has asked for since the memory was opened. */
  public void forgetOthers() {
    forgetOthers(asked);
  }

  /** The names that somebody has asked for since the memory was opened. */
  public Set<String> asked() {
    return Set.copyOf(asked);
  }

  /** Forgets all names but these. */
  public void forgetOthers(Set<String> wanted) {
    if (!memory.works() || map.isEmpty()) {
      return;
    }
    try {
      boolean unknown = map.get().sizeAsLong() > present.size();
      if (unknown || !wanted.containsAll(present)) {
        List.copyOf(map.get().keySet()).stream()
            .filter(name -> !wanted.contains(name))
            .forEach(map.get()::remove);
      }
    } catch (RuntimeException | Error e) {
      memory.failed(e);
    }
  }

  /** The names whose values had to be made. */
  public Set<String> made() {
    return Set.copyOf(made);
  }
}
