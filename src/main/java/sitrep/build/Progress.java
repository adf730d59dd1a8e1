package sitrep.build;

/**
 * Is told how far long work has come, often and from many threads; it decides itself what to show.
 */
public interface Progress {

  /** Shows nothing. */
  Progress NONE = (work, done, total) -> {};

  /** So many of so many are done. */
  void report(String work, int done, int total);

  /** So many bytes of so many are done. */
  default void bytes(String work, long done, long total) {}

  /** Something that whoever waits should know. */
  default void say(String words) {}
}
