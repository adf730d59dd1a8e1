package sitrep.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Edition;
import sitrep.digest.Source;

/**
 * An edition as it comes out: the briefs of a day, a week or a month, the oldest first.
 *
 * @param firstNamed dossiers that no earlier edition names
 * @param sources that its briefs cite
 */
public record Issue(
    String id,
    LocalDate firstDay,
    LocalDate lastDay,
    Optional<Edition> note,
    List<Brief> briefs,
    List<Dossier> firstNamed,
    List<Source> sources) {

  public Issue {
    briefs = List.copyOf(briefs);
    firstNamed = List.copyOf(firstNamed);
    sources = List.copyOf(sources);
  }
}
