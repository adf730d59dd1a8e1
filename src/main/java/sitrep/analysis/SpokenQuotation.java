package sitrep.analysis;

import java.util.List;
import java.util.Optional;
import sitrep.digest.Dossier;
import sitrep.digest.Quotation;
import sitrep.digest.Source;

/**
 * Words that a source quotes, with the dossier of the speaker where there is one.
 *
 * @param number which of the source's quotations it is, counted from 1
 * @param spot where it stands in the source's body; none where it is no part of it
 * @param named the dossiers that the quoted words name
 */
public record SpokenQuotation(
    Source source,
    int number,
    Quotation quotation,
    Optional<Dossier> speaker,
    Optional<Spot> spot,
    List<Dossier> named) {

  public SpokenQuotation {
    named = List.copyOf(named);
  }
}
