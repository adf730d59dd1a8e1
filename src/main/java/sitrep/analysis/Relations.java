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
 * at, so that the cost grows with the number of briefs and not with its square. What is near is
 * found when somebody asks, many at once if need be.
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

  private final List<Brief> briefs;
  private final Map<Brief, Integer> numbers = new IdentityHashMap<>();
  private final List<Set<Object>> features = new ArrayList<>();
  private final Map<Object, List<Integer>> sharing = new HashMap<>();
  private final Map<Dossier, List<List<Dossier>>> together = new IdentityHashMap<>();

  /**
   * @param named the dossiers that a brief names
   */
  Relations(List<Brief> briefs, Function<Brief, Collection<Dossier>> named) {
    this.briefs = briefs;
    for (int i = 0; i < briefs.size(); i++) {
      Brief brief = briefs.get(i);
      numbers.put(brief, i);
      features.add(features(brief, named));
      for (Object feature : features.get(i)) {
        sharing.computeIfAbsent(feature, f -> new ArrayList<>()).add(i);
      }
      List<Dossier> some = named.apply(brief).stream().limit(NAMES_OF_A_BRIEF).toList();
      some.forEach(one -> together.computeIfAbsent(one, d -> new ArrayList<>()).add(some));
    }
  }

  /** The briefs that are nearest to this one, the nearest first. */
  List<Brief> related(Brief brief) {
    Integer number = numbers.get(brief);
    return number == null ? List.of() : nearest(number);
  }

  private static Set<Object> features(Brief brief, Function<Brief, Collection<Dossier>> named) {
    Set<Object> features = new LinkedHashSet<>();
    named.apply(brief).forEach(dossier -> features.add(dossier.place()));
    brief.topics().forEach(topic -> features.add(Slug.of(topic.value())));
    return features;
  }

  private List<Brief> nearest(int self) {
    Map<Integer, Double> weights = new HashMap<>(4 * NEIGHBOURS * features.get(self).size());
    for (Object feature : features.get(self)) {
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

  /** The dossiers that are most often named in one brief with this one. */
  List<Companion> companions(Dossier dossier) {
    Map<Dossier, Integer> counts = new IdentityHashMap<>();
    for (List<Dossier> some : together.getOrDefault(dossier, List.of())) {
      for (Dossier other : some) {
        if (other != dossier) {
          counts.merge(other, 1, Integer::sum);
        }
      }
    }
    List<Companion> all = new ArrayList<>();
    counts.forEach((other, briefs) -> all.add(new Companion(other, briefs)));
    return Foremost.of(all, COMPANIONS, MOST_OFTEN);
  }
}
