package sitrep.search;

import java.util.function.Supplier;

/** The parts of an index, which are many and made when somebody asks for one. */
public interface Shards {

  /**
   * Says that somebody reads an entry, so that it need not be read once more for the parts.
   *
   * @param terms those of the entry, if they are wanted
   */
  void meet(SearchIndex.Entry entry, Supplier<Terms> terms);

  /** Changes when the part's text does. */
  String version(String name);

  /** The lines of a part. */
  String text(String name);
}
