package sitrep.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import sitrep.hash.Sha256;

/**
 * Values that functions without side effects gave in earlier builds, by name, each with the key of
 * all that it was made of. It may be deleted, cut off, spoilt or in use by another process: then it
 * remembers nothing, and says so.
 */
public final class Memory implements AutoCloseable {

  private static final int CACHE_MEGABYTES = 4;

  /** What is not yet in the file is in memory. */
  private static final int UNSAVED_KILOBYTES = 16 << 10;

  private static final int NOTHING_SAVED = 0;

  /** Without types the store would make objects of any class that a file names. */
  static final MVMap.Builder<String, byte[]> TYPES =
      new MVMap.Builder<String, byte[]>()
          .keyType(StringDataType.INSTANCE)
          .valueType(ByteArrayDataType.INSTANCE);

  private final Path file;
  private final int unsaved;
  private final Consumer<String> words;
  private Optional<MVStore> store;
  private Optional<Map<String, HeldValues>> held = Optional.empty();

  private Memory(Path file, int unsaved, Consumer<String> words) {
    this.file = file;
    this.unsaved = unsaved;
    this.words = words;
    this.store = Optional.empty();
  }

  /** One that remembers nothing and keeps nothing. */
  public static Memory none() {
    return new Memory(Path.of(""), NOTHING_SAVED, w -> {});
  }

  /** One that remembers for as long as the process lives, values as they are. */
  public static Memory ofProcess() {
    Memory memory = none();
    memory.held = Optional.of(new ConcurrentHashMap<>());
    return memory;
  }

  /**
   * Opens the memory in a file, which need not be there.
   *
   * @param words is told why nothing is remembered where somebody might expect it
   */
  public static Memory open(Path file, Consumer<String> words) {
    return open(file, UNSAVED_KILOBYTES, words);
  }

  /** Opens the memory in a file that stays what it is: nothing more is kept. */
  public static Memory consult(Path file, Consumer<String> words) {
    return open(file, NOTHING_SAVED, words);
  }

  private static Memory open(Path file, int unsaved, Consumer<String> words) {
    Memory memory = new Memory(file, unsaved, words);
    boolean known = Files.exists(file);
    try {
      memory.store = Optional.of(open(file, unsaved));
      if (known && memory.store.get().getCurrentVersion() == 0) {
        words.accept("the memory of earlier builds holds nothing; building from nothing");
      }
    } catch (MVStoreException e) {
      if (e.getErrorCode() == org.h2.mvstore.DataUtils.ERROR_FILE_LOCKED) {
        words.accept("another build has the memory of earlier ones; building without it");
      } else {
        memory.startAnew();
      }
    } catch (RuntimeException | Error | IOException e) {
      memory.startAnew();
    }
    return memory;
  }

  private static MVStore open(Path file, int unsaved) throws IOException {
    Files.createDirectories(file.getParent());
    return new MVStore.Builder()
        .fileName(file.toString())
        .autoCommitDisabled()
        .autoCommitBufferSize(unsaved)
        .cacheSize(CACHE_MEGABYTES)
        .open();
  }

  private void startAnew() {
    try {
      words.accept("the memory of earlier builds was spoilt; building from nothing");
      Files.deleteIfExists(file);
      store = Optional.of(open(file, unsaved));
    } catch (RuntimeException | Error | IOException e) {
      store = Optional.empty();
    }
  }

  /** A hash of values of classes that the memory knows; others are not accepted. */
  public static byte[] key(Object... values) {
    return Sha256.of(Codec.encode(List.of(values)));
  }

  /** A hash of one value, as 64 hexadecimal digits. */
  public static String hex(Object value) {
    return Sha256.hex(Codec.encode(value));
  }

  /**
   * The part of the memory that holds the values of one function.
   *
   * @param type of the values
   */
  public <T> Shelf<T> shelf(String name, Class<T> type) {
    return new Shelf<>(this, type, values(name));
  }

  private Optional<Values> values(String name) {
    try {
      return held.isPresent()
          ? held.map(all -> all.computeIfAbsent(name, n -> new HeldValues()))
          : store.map(open -> new StoredValues(open.openMap(name, TYPES)));
    } catch (RuntimeException | Error e) {
      failed(e);
      return Optional.empty();
    }
  }

  /**
   * After a failure nothing more is remembered or kept, and the next build begins from nothing.
   * What a spoilt store throws may be anything: a length that is wrong even asks for all memory
   * there is.
   */
  synchronized void failed(Throwable failure) {
    if (store.isPresent()) {
      words.accept("the memory of earlier builds can't be used: " + failure.getMessage());
      MVStore broken = store.get();
      store = Optional.empty();
      try {
        broken.closeImmediately();
        Files.deleteIfExists(file);
      } catch (RuntimeException | IOException e) {
        words.accept(file + " can't be deleted: " + e.getMessage());
      }
    }
  }

  /** Whether values are had again as they were put, which no other process can. */
  public boolean isOfProcess() {
    return held.isPresent();
  }

  /** Whether what is put into it can be had again. */
  public synchronized boolean works() {
    return held.isPresent() || store.isPresent();
  }

  /** Keeps all that came to be known since the memory was opened. */
  public void keep() {
    try {
      store.ifPresent(MVStore::commit);
    } catch (RuntimeException | Error e) {
      failed(e);
    }
  }

  /** Lets go of the file; what was not kept is forgotten. */
  @Override
  public void close() {
    try {
      store.ifPresent(this::close);
    } catch (RuntimeException | Error e) {
      failed(e);
    }
    store = Optional.empty();
  }

  /** A store that is not closed in form is looked through as a whole when it is next opened. */
  private void close(MVStore open) {
    if (unsaved == NOTHING_SAVED || open.hasUnsavedChanges()) {
      open.closeImmediately();
    } else {
      open.close();
    }
  }
}
