package sitrep.suggest;

import java.util.List;
import java.util.Objects;
import sitrep.digest.Dossier;

/**
 * A name that recurs without a dossier.
 *
 * @param count how often it stands in sources and briefs
 * @param files in how many of them
 * @param variants other forms of it
 * @param first the first file that has it, by name
 * @param last the last one
 */
public record Suggestion(
    String name,
    Dossier.Kind kind,
    int count,
    int files,
    List<String> variants,
    String first,
    String last) {

  public Suggestion {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    variants = List.copyOf(variants);
  }
}
