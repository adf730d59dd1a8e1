package sitrep.digest;

import java.util.List;
import java.util.Locale;
import sitrep.problem.Place;
import sitrep.problem.Placed;

/** Anything that an author gives a file of its own and that becomes a page. */
public sealed interface Item permits Brief, Source, Dossier, Topic, Edition, FreePage, Layered {

  /** What tells it from all others of its kind; part of its address. */
  String id();

  /** What kind of thing it is, such as {@code brief} or {@code person}. */
  default String kindWord() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  String title();

  /** The marking of the whole; blocks of the body may carry a higher one of their own. */
  Marking marking();

  Body body();

  /** Addresses under which it was once published. */
  List<Placed<String>> formerAddresses();

  /** The file, at its beginning. */
  Place place();

  /**
   * The item with nothing in its body: what other pages than its own may tell of it. A source is
   * its text, and stays as it is.
   */
  default Item withoutBody() {
    return withBody(Body.EMPTY);
  }

  /** The item with another body; a source is its text, and stays as it is. */
  Item withBody(Body other);

  /** What is left of its front matter under a ceiling; the same item where nothing is taken out. */
  default Item under(Marking ceiling) {
    return this;
  }

  /** The highest marking of any part. */
  default Marking highestMarking() {
    return marking().or(body().highest());
  }
}
