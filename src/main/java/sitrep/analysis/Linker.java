package sitrep.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import sitrep.digest.Body;
import sitrep.digest.Digest;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.digest.Reference;
import sitrep.digest.Words;
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
    return link(item, item.body());
  }

  /** What they would come to if the item, which is no source, had another body. */
  public LinkedBody link(Item item, Body body) {
    return BodyLinker.link(item, body, names, matcher);
  }

  /** The names that are looked for in all running text, each with the file of its dossier. */
  public SortedMap<String, String> lookedFor() {
    SortedMap<String, String> lookedFor = new TreeMap<>();
    names
        .linkable()
        .forEach(
            (name, dossier) -> lookedFor.put(NameMatcher.compared(name), dossier.place().file()));
    return lookedFor;
  }

  /**
   * Whether a body holds any of some names. Where it holds none, it leads where it led before these
   * were taken up, left out or given to another dossier.
   */
  public static Predicate<Body> holdingAny(Set<String> names) {
    NameMatcher matcher = new NameMatcher(names);
    return body -> {
      boolean[] found = {false};
      body.forEachFragment(
          fragment -> {
            if (!found[0] && fragment instanceof Words words) {
              found[0] = matcher.holdsAny(words.text());
            }
          });
      return found[0];
    };
  }

  /**
   * Whom the names mean that the item's body writes in {@code [[…]]}, as plain values. While that,
   * the item and {@link #lookedFor} stay the same, so do its links, unless it is a source.
   */
  public List<Object> meantBy(Item item) {
    return item.body().references().stream()
        .filter(reference -> reference.kind() == Reference.Kind.NAME)
        .<Object>map(reference -> names.dossier(reference.target()).map(Dossier::place))
        .toList();
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
