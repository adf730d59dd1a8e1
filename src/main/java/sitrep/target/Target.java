package sitrep.target;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A place that a site is published to, open for one publish. Some show readers each file as soon as
 * it has been put there; others gather everything and show all at once in {@link #finish}. Whatever
 * is put or deleted is seen whole or not at all. Methods may be called from many threads at once,
 * but for {@link #lock} and {@link #finish}.
 *
 * <p>An {@link IOException} may pass if one tries again; a {@link TargetException} will not.
 */
public interface Target extends Closeable {

  /** Where it is, for messages; holds no secret. */
  String place();

  /** How many files may be under way at once. */
  int parallel();

  /**
   * The right to change it, until that is closed. Where a target can tell by itself that somebody
   * else has changed it meanwhile, there may be nothing to hold.
   *
   * @param words is told if somebody else has to be waited for
   * @throws TargetException if somebody else goes on publishing
   */
  Closeable lock(Consumer<String> words) throws IOException;

  /** Looks anew: what is asked from now on is answered of now. */
  default void look() throws IOException {}

  /**
   * Every file that readers can get, those of others too, with a mark that changes with the file's
   * bytes or headers and holds no space.
   */
  Map<String, String> list() throws IOException;

  /**
   * What changes with every publish, so that while it stays, what was seen before has not been
   * changed by one. Empty where a target can't tell that sooner than it can be looked at anew.
   */
  default Optional<String> stamp() throws IOException {
    return Optional.empty();
  }

  /** Gives a part of the list. */
  interface Part {
    Map<String, String> list() throws IOException;
  }

  /**
   * What together gives the list, to be asked for at once where that is sooner done.
   *
   * @param expected names that are likely to be there, by which the list can be parted
   */
  default List<Part> parts(Collection<String> expected) {
    return List.of(this::list);
  }

  /**
   * In words, what is not as the last publish left it although each file is; empty if nothing is.
   */
  default Optional<String> amiss() throws IOException {
    return Optional.empty();
  }

  /** What an earlier publish wrote down. */
  Optional<String> note(Note note) throws IOException;

  /** Writes down what is about to be done, before it is. */
  void journal(String text) throws IOException;

  /** What the file's headers are to be here. */
  default Headers headers(String name) {
    return Headers.NONE;
  }

  /** Files that this kind of target needs beside the site's own, by name. */
  default Map<String, byte[]> extras() {
    return Map.of();
  }

  /**
   * Whether the target has the file with these very bytes and headers; reads it back where its mark
   * does not tell.
   *
   * @param mark the file's mark in the list, or what {@link #put} gave
   */
  boolean holds(Upload wanted, String mark) throws IOException;

  /**
   * Whether {@link #holds} sees by itself that the file's mark is another one by now, so that the
   * list need not be had again for that.
   */
  default boolean seesOtherMarks() {
    return false;
  }

  /** Whether it can go back to the release before. */
  boolean keepsRelease();

  /**
   * A file's bytes that were kept for the release before, or refusal where they are others; only of
   * a target that keeps it.
   */
  default byte[] kept(Upload wanted) throws IOException {
    throw new TargetException(place() + " keeps no release before");
  }

  /**
   * Keeps what a file is now for the release before, where that would otherwise be lost.
   *
   * @param sha256 of what it is now
   */
  default void keep(String name, String sha256) throws IOException {}

  /**
   * Sends a file, unless an attempt that was broken off has sent the very same.
   *
   * @return its mark
   */
  String put(Upload upload) throws IOException;

  /** Takes a file away; one that is not there is no error. */
  void delete(String name) throws IOException;

  /**
   * Shows readers all that was put and deleted, and writes down what was published.
   *
   * @param published the note
   * @param before the note of the release before, if there was one
   * @param needed the hashes of the files that were kept and that a way back needs
   */
  void finish(String published, Optional<String> before, java.util.Set<String> needed)
      throws IOException;
}
