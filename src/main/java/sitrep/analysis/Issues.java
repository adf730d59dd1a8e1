package sitrep.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import sitrep.digest.Brief;
import sitrep.digest.Digest;
import sitrep.digest.Dossier;
import sitrep.digest.Edition;
import sitrep.digest.EditionPeriod;
import sitrep.digest.Source;

/** Sorts the briefs of a digest into editions. */
final class Issues {

  private Issues() {}

  /** The editions, the oldest first. */
  static List<Issue> of(
      Digest digest,
      EditionPeriod period,
      Function<Brief, Collection<Dossier>> named,
      Function<Brief, Collection<Source>> sources) {
    Map<String, List<Brief>> byId = new TreeMap<>();
    for (Brief brief : digest.briefs()) {
      byId.computeIfAbsent(period.idOf(brief.date()), id -> new ArrayList<>()).add(brief);
    }
    Map<String, Edition> notes = new HashMap<>();
    digest.editions().forEach(edition -> notes.put(edition.id(), edition));
    Set<Dossier> known = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Issue> issues = new ArrayList<>();
    byId.forEach(
        (id, briefs) -> {
          Set<Dossier> firstNamed = new LinkedHashSet<>();
          Map<String, Source> used = new TreeMap<>();
          for (Brief brief : briefs) {
            named.apply(brief).stream().filter(known::add).forEach(firstNamed::add);
            sources.apply(brief).forEach(source -> used.put(source.id(), source));
          }
          var day = briefs.get(0).date();
          issues.add(
              new Issue(
                  id,
                  period.firstDay(day),
                  period.lastDay(day),
                  Optional.ofNullable(notes.get(id)),
                  briefs,
                  List.copyOf(firstNamed),
                  List.copyOf(used.values())));
        });
    return issues;
  }
}
