package sitrep.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a body leads, and in what words: all that other pages than its own tell of it. That of a
 * source is told in full.
 *
 * @param named the dossiers in the order in which running text first names them, then those that
 *     only links do, by their files
 * @param cited ids of cited sources: a source's number is its place in this list, from 1
 * @param uses every single citation
 */
public record BodyLinks(List<Naming> named, List<String> cited, List<CitationUse> uses) {

  /** Those of a body without a word. */
  public static final BodyLinks NONE = new BodyLinks(List.of(), List.of(), List.of());

  public BodyLinks {
    named = List.copyOf(named);
    cited = List.copyOf(cited);
    uses = List.copyOf(uses);
  }

  /** All of this as plain values. */
  public List<Object> told() {
    List<Object> told = new ArrayList<>();
    named.forEach(n -> told.addAll(List.of(n.dossier().place(), n.sentence())));
    told.add(cited);
    uses.forEach(
        use ->
            told.addAll(
                List.of(
                    use.cite().source(),
                    use.cite().locator(),
                    use.cite().credibility(),
                    use.sentence(),
                    use.section())));
    return List.copyOf(told);
  }
}
