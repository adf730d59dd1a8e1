package sitrep.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sitrep.analysis.Analysis;
import sitrep.digest.NamedEntity;

/**
 * The names that recur in the sources and briefs which the audience may see, and that no dossier
 * has. What stands in one text only, and once, does not recur.
 */
public final class Suggestions {

  private static final Comparator<Suggestion> MOST_USED =
      Comparator.comparingInt(Suggestion::files)
          .thenComparingInt(Suggestion::count)
          .reversed()
          .thenComparing(Suggestion::name);

  private Suggestions() {}

  /** The names, those first that stand in most texts. */
  public static List<Suggestion> of(Analysis analysis) {
    List<Reading> readings = new ArrayList<>();
    analysis.digest().sources().forEach(source -> readings.add(Reading.of(source)));
    analysis.digest().briefs().forEach(brief -> readings.add(Reading.of(brief)));
    Forms forms = Forms.of(analysis, readings);
    Joining.join(forms, readings);
    Owners owners = Owners.of(forms);
    Map<Reading, Set<Integer>> persons = new HashMap<>();
    readings.forEach(reading -> persons.put(reading, personsIn(reading)));
    List<Suggestion> suggestions = new ArrayList<>();
    for (List<Form> group : groups(forms)) {
      long count = group.stream().mapToLong(f -> f.sightings().size()).sum();
      if (count > 1 && group.stream().noneMatch(f -> f.isKnown() || f.isOpen())) {
        suggestions.add(new Group(group, owners).suggestion(persons));
      }
    }
    suggestions.sort(MOST_USED);
    return distinct(suggestions);
  }

  private static Set<Integer> personsIn(Reading reading) {
    Set<Integer> starts = new HashSet<>();
    for (NamedEntity name : reading.names()) {
      if (name.kind() == NamedEntity.Kind.PERSON) {
        starts.add(reading.start(name));
      }
    }
    return starts;
  }

  private static List<List<Form>> groups(Forms forms) {
    Map<Form, List<Form>> groups = new LinkedHashMap<>();
    forms.all().forEach(f -> groups.computeIfAbsent(f.head(), h -> new ArrayList<>()).add(f));
    return List.copyOf(groups.values());
  }

  /** No two may claim one name. */
  private static List<Suggestion> distinct(List<Suggestion> suggestions) {
    Set<String> taken = new HashSet<>();
    List<Suggestion> distinct = new ArrayList<>();
    for (Suggestion s : suggestions) {
      if (taken.add(s.name().toLowerCase(Locale.ROOT))) {
        List<String> aliases =
            s.aliases().stream().filter(a -> taken.add(a.toLowerCase(Locale.ROOT))).toList();
        distinct.add(
            new Suggestion(
                s.name(),
                s.kind(),
                s.count(),
                s.files(),
                aliases,
                s.first(),
                s.last(),
                s.description()));
      }
    }
    return distinct;
  }
}
