package sitrep.suggest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sitrep.digest.Dossier;
import sitrep.digest.PartialDate;

/**
 * A name that recurs without a dossier.
 *
 * @param count how often it stands in sources and briefs, in any of its forms
 * @param files in how many of them
 * @param aliases other forms of it that mean nobody and nothing else in the digest
 * @param first where it is first mentioned, by date; texts without a date come last
 * @param last the last mention that has a date, or else the last of all
 * @param description what the texts say it is; empty where none does
 */
public record Suggestion(
    String name,
    Dossier.Kind kind,
    int count,
    int files,
    List<String> aliases,
    Mention first,
    Mention last,
    Optional<Description> description) {

  public Suggestion {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(first);
    Objects.requireNonNull(last);
    Objects.requireNonNull(description);
    aliases = List.copyOf(aliases);
  }

  /** A place in a text, with the text's date where it has one. */
  public record Mention(Optional<PartialDate> date, String file, int line) {

    /** Such as {@code 2023-07-19, seeds/prague.txt:3}. */
    public String words() {
      return date.map(d -> d.iso() + ", ").orElse("") + file + ":" + line;
    }
  }
}
