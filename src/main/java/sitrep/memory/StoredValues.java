package sitrep.memory;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** Values as bytes in a store's file. */
final class StoredValues implements Values {

  private final MVMap<String, byte[]> map;

  StoredValues(MVMap<String, byte[]> map) {
    this.map = map;
  }

  @Override
  public Optional<Object> find(String name, byte[] key) throws IOException {
    byte[] entry = map.get(name);
    return entry == null ? Optional.empty() : decoded(Entry.value(name, key, entry));
  }

  @Override
  public Optional<Object> latest(String name) throws IOException {
    byte[] entry = map.get(name);
    return entry == null ? Optional.empty() : decoded(Optional.of(Entry.value(name, entry)));
  }

  /** What another version of the program has put, and this one can't read, is not remembered. */
  private static Optional<Object> decoded(Optional<byte[]> bytes) {
    try {
      return bytes.isEmpty() ? Optional.empty() : Optional.of(Codec.decode(bytes.get()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public Runnable putting(String name, byte[] key, Object value) {
    byte[] entry = Entry.of(name, key, Codec.encode(value));
    return () -> map.put(name, entry);
  }

  @Override
  public void remove(String name) {
    map.remove(name);
  }

  @Override
  public Set<String> names() {
    return map.keySet();
  }

  @Override
  public int size() {
    return map.size();
  }
}
