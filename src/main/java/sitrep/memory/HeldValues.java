package sitrep.memory;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Values as they are, for as long as the process lives. */
final class HeldValues implements Values {

  private record Held(byte[] key, Object value) {}

  private final Map<String, Held> held = new ConcurrentHashMap<>();

  @Override
  public Optional<Object> find(String name, byte[] key) {
    return Optional.ofNullable(held.get(name))
        .filter(found -> Arrays.equals(found.key, key))
        .map(Held::value);
  }

  @Override
  public Optional<Object> latest(String name) {
    return Optional.ofNullable(held.get(name)).map(Held::value);
  }

  @Override
  public Runnable putting(String name, byte[] key, Object value) {
    return () -> held.put(name, new Held(key, value));
  }

  @Override
  public void remove(String name) {
    held.remove(name);
  }

  @Override
  public Set<String> names() {
    return held.keySet();
  }

  @Override
  public int size() {
    return held.size();
  }
}
