package sitrep.analysis;

import java.util.ArrayList;
import java.util.List;
import sitrep.digest.Digest;
import sitrep.digest.Item;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;

/** Links bodies, each by itself, so that many can be linked at once. */
public final class Linker {

  private final Digest digest;
  private final Names names;
  private final NameMatcher matcher;

  private Linker(Digest digest, Names names) {
    this.digest = digest;
    this.names = names;
    this.matcher = new NameMatcher(names.linkable());
  }

  /** A linker for this digest; names that mean more than one thing are problems. */
  public static Outcome<Linker> of(Digest digest) {
    List<Problem> problems = new ArrayList<>();
    Linker linker = new Linker(digest, Names.of(digest, problems));
    return new Outcome<>(linker, problems);
  }

  /** What is to be linked. */
  public List<Item> items() {
    return digest.items().toList();
  }

  /** What the words and references of the item's body come to. */
  public LinkedBody link(Item item) {
    return BodyLinker.link(item, names, matcher);
  }

  Digest digest() {
    return digest;
  }

  Names names() {
    return names;
  }

  NameMatcher matcher() {
    return matcher;
  }
}
