package sitrep.build;

/**
 * Is told how far long work has come, often and from many threads; it decides itself what to show.
 */
public interface Progress {

  /** Shows nothing. */
  Progress NONE = (work, done, total) -> {};

  /** So many of so many are done. */
  void report(String work, int done, int total);

  /** Something that whoever waits should know. */
  default void say(String words) {}
}
