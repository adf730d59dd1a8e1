package sitrep.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sitrep.analysis.Analysis;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.NamedEntity;
import sitrep.digest.Source;
import sitrep.rawtext.RawTextReader;

/**
 * Counts the names in sources and briefs that no dossier has. A name that stands in one file only,
 * and once, is none that recurs.
 */
public final class Suggestions {

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Analysis analysis;

  private Suggestions(Analysis analysis) {
    this.analysis = analysis;
  }

  private static final class Tally {
    final Map<NamedEntity.Kind, Integer> kinds = new EnumMap<>(NamedEntity.Kind.class);
    final Set<String> files = new TreeSet<>();
    final Set<String> variants = new TreeSet<>();
    int count;
  }

  /** The names that recur, most used first. */
  public static List<Suggestion> of(Analysis analysis) {
    Suggestions suggestions = new Suggestions(analysis);
    for (Source source : analysis.digest().sources()) {
      suggestions.note(source.place().file(), source.raw().names());
    }
    for (Brief brief : analysis.digest().briefs()) {
      String file = brief.place().file();
      suggestions.note(
          file, RawTextReader.read(file, brief.body().text(), Optional.empty()).names());
    }
    return suggestions.ranked();
  }

  private void note(String file, List<NamedEntity> names) {
    for (NamedEntity name : names) {
      boolean known =
          analysis.names().dossier(name.name()).isPresent()
              || analysis.names().dossier(name.text()).isPresent();
      if (!known) {
        Tally tally = tallies.computeIfAbsent(name.name(), n -> new Tally());
        tally.kinds.merge(name.kind(), 1, Integer::sum);
        tally.files.add(file);
        tally.count++;
        if (!name.text().equals(name.name())) {
          tally.variants.add(name.text());
        }
      }
    }
  }

  private List<Suggestion> ranked() {
    List<Suggestion> ranked = new ArrayList<>();
    tallies.forEach(
        (name, tally) -> {
          if (tally.count > 1) {
            List<String> files = List.copyOf(tally.files);
            ranked.add(
                new Suggestion(
                    name,
                    kind(tally),
                    tally.count,
                    files.size(),
                    List.copyOf(tally.variants),
                    files.get(0),
                    files.get(files.size() - 1)));
          }
        });
    ranked.sort(
        Comparator.comparingInt(Suggestion::files)
            .thenComparingInt(Suggestion::count)
            .reversed()
            .thenComparing(Suggestion::name));
    return ranked;
  }

  private static Dossier.Kind kind(Tally tally) {
    NamedEntity.Kind most =
        tally.kinds.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return switch (most) {
      case PERSON -> Dossier.Kind.PERSON;
      case ORGANISATION -> Dossier.Kind.ORGANISATION;
      case PLACE -> Dossier.Kind.PLACE;
    };
  }
}
