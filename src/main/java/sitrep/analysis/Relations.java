package sitrep.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.prose.Slug;

/**
 * Which briefs are near each other, and which dossiers are named together. A shared dossier or
 * topic counts the more the fewer briefs share it, and only a brief's neighbours in time are looked
 * at, so that the cost grows with the number of briefs and not with its square.
 */
final class Relations {

  private static final int NEIGHBOURS = 12;
  private static final int RELATED = 5;
  private static final int COMPANIONS = 12;
  private static final int NAMES_OF_A_BRIEF = 40;

  private static final Comparator<Companion> MOST_OFTEN =
      Comparator.comparingInt(Companion::briefs)
          .reversed()
          .thenComparing(c -> c.dossier().title())
          .thenComparing(c -> c.dossier().place());

  private Relations() {}

  /** The nearest briefs of each brief, the nearest first. */
  static Map<Brief, List<Brief>> related(
      List<Brief> briefs, Function<Brief, Collection<Dossier>> named) {
    List<Set<Object>> features = briefs.stream().map(brief -> features(brief, named)).toList();
    Map<Object, List<Integer>> sharing = new HashMap<>();
    for (int i = 0; i < briefs.size(); i++) {
      for (Object feature : features.get(i)) {
        sharing.computeIfAbsent(feature, f -> new ArrayList<>()).add(i);
      }
    }
    Map<Brief, List<Brief>> related = new IdentityHashMap<>();
    for (int i = 0; i < briefs.size(); i++) {
      related.put(briefs.get(i), nearest(i, briefs, features.get(i), sharing));
    }
    return related;
  }

  private static Set<Object> features(Brief brief, Function<Brief, Collection<Dossier>> named) {
    Set<Object> features = new LinkedHashSet<>();
    named.apply(brief).forEach(dossier -> features.add(dossier.place()));
    brief.topics().forEach(topic -> features.add(Slug.of(topic.value())));
    return features;
  }

  private static List<Brief> nearest(
      int self, List<Brief> briefs, Set<Object> features, Map<Object, List<Integer>> sharing) {
    Map<Integer, Double> weights = new HashMap<>(4 * NEIGHBOURS * features.size());
    for (Object feature : features) {
      List<Integer> postings = sharing.get(feature);
      int at = java.util.Collections.binarySearch(postings, self);
      double weight = 1.0 / Math.log(1.0 + postings.size());
      int from = Math.max(0, at - NEIGHBOURS);
      for (int other : postings.subList(from, Math.min(postings.size(), at + NEIGHBOURS + 1))) {
        if (other != self) {
          weights.merge(other, weight, Double::sum);
        }
      }
    }
    return Foremost.of(weights.entrySet(), RELATED, (a, b) -> nearer(self, a, b)).stream()
        .map(e -> briefs.get(e.getKey()))
        .toList();
  }

  /** By weight, then by how near in time, then the older one. */
  private static int nearer(int self, Map.Entry<Integer, Double> a, Map.Entry<Integer, Double> b) {
    int byWeight = Double.compare(b.getValue(), a.getValue());
    if (byWeight != 0) {
      return byWeight;
    }
    int byTime = Integer.compare(Math.abs(a.getKey() - self), Math.abs(b.getKey() - self));
    return byTime != 0 ? byTime : Integer.compare(a.getKey(), b.getKey());
  }

  /** The dossiers that are most often named in one brief with each dossier. */
  static Map<Dossier, List<Companion>> companions(
      List<Brief> briefs, Function<Brief, Collection<Dossier>> named) {
    Map<Dossier, Map<Dossier, Integer>> counts = new IdentityHashMap<>();
    for (Brief brief : briefs) {
      List<Dossier> together = named.apply(brief).stream().limit(NAMES_OF_A_BRIEF).toList();
      for (Dossier one : together) {
        Map<Dossier, Integer> others = counts.computeIfAbsent(one, d -> new IdentityHashMap<>());
        for (Dossier other : together) {
          if (other != one) {
            others.merge(other, 1, Integer::sum);
          }
        }
      }
    }
    Map<Dossier, List<Companion>> companions = new IdentityHashMap<>();
    counts.forEach((dossier, others) -> companions.put(dossier, most(others)));
    return companions;
  }

  private static List<Companion> most(Map<Dossier, Integer> counts) {
    List<Companion> all = new ArrayList<>();
    counts.forEach((dossier, briefs) -> all.add(new Companion(dossier, briefs)));
    return Foremost.of(all, COMPANIONS, MOST_OFTEN);
  }
}
