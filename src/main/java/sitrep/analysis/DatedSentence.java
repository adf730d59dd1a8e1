package sitrep.analysis;

import java.util.List;
import sitrep.digest.Dossier;
import sitrep.digest.PartialDate;
import sitrep.digest.Source;
import sitrep.problem.Place;

/**
 * A sentence of a source that names a day or a month.
 *
 * @param number which of the source's dates it is, counted from 1
 * @param words those that name the date; the rest of the sentence stands before and behind them
 * @param paragraph in which it stands
 * @param named the dossiers that the sentence names
 */
public record DatedSentence(
    Source source,
    PartialDate date,
    int number,
    String before,
    String words,
    String behind,
    int paragraph,
    List<Dossier> named) {

  public DatedSentence {
    named = List.copyOf(named);
  }

  /** All of this but its source, as plain values. */
  List<Object> told() {
    List<Place> places = named.stream().map(Dossier::place).toList();
    return List.of(date, number, before, words, behind, paragraph, places);
  }
}
