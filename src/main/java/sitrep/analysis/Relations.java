package sitrep.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;

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

  /** More would be a tangle. */
  private static final int TIES = 24;

  private static final int NAMES_OF_A_BRIEF = 40;

  private static final Comparator<Companion> MOST_OFTEN =
      Comparator.comparingInt(Companion::briefs)
          .reversed()
          .thenComparing(c -> c.dossier().title())
          .thenComparing(c -> c.dossier().place());

  private final List<Brief> briefs;
  private final Map<Brief, Integer> numbers = new IdentityHashMap<>();
  private final int[][] features;
  private final int[][] sharing;
  private final Map<Dossier, List<List<Dossier>>> together = new IdentityHashMap<>();

  /** By the numbers of briefs, where somebody has asked: a page, and who remembers it. */
  private final AtomicReferenceArray<List<Brief>> related;

  /**
   * @param named the dossiers that a brief names
   * @param topics the ids of its topics
   */
  Relations(
      List<Brief> briefs,
      Function<Brief, Collection<Dossier>> named,
      Function<Brief, Set<String>> topics) {
    this.briefs = briefs;
    Map<Dossier, Integer> dossierNumbers = new IdentityHashMap<>();
    Map<String, Integer> topicNumbers = new HashMap<>();
    this.features = new int[briefs.size()][];
    this.related = new AtomicReferenceArray<>(briefs.size());
    for (int i = 0; i < briefs.size(); i++) {
      Brief brief = briefs.get(i);
      numbers.put(brief, i);
      IntStream.Builder known = IntStream.builder();
      for (Dossier dossier : named.apply(brief)) {
        known.add(number(dossier, dossierNumbers, topicNumbers));
      }
      for (String topic : topics.apply(brief)) {
        known.add(number(topic, topicNumbers, dossierNumbers));
      }
      features[i] = known.build().toArray();
      List<Dossier> some = named.apply(brief).stream().limit(NAMES_OF_A_BRIEF).toList();
      some.forEach(one -> together.computeIfAbsent(one, d -> new ArrayList<>()).add(some));
    }
    this.sharing = sharing(features, dossierNumbers.size() + topicNumbers.size());
  }

  private static <T> int number(T feature, Map<T, Integer> numbers, Map<?, Integer> others) {
    Integer known = numbers.get(feature);
    if (known == null) {
      known = numbers.size() + others.size();
      numbers.put(feature, known);
    }
    return known;
  }

  /** The briefs that have each feature, in order. */
  private static int[][] sharing(int[][] features, int count) {
    int[] sizes = new int[count];
    for (int[] some : features) {
      for (int feature : some) {
        sizes[feature]++;
      }
    }
    int[][] sharing = new int[count][];
    Arrays.setAll(sharing, feature -> new int[sizes[feature]]);
    int[] filled = new int[count];
    for (int brief = 0; brief < features.length; brief++) {
      for (int feature : features[brief]) {
        sharing[feature][filled[feature]++] = brief;
      }
    }
    return sharing;
  }

  /** The briefs that are nearest to this one, the nearest first. */
  List<Brief> related(Brief brief) {
    Integer number = numbers.get(brief);
    if (number == null) {
      return List.of();
    }
    List<Brief> known = related.get(number);
    if (known == null) {
      known = nearest(number);
      related.set(number, known);
    }
    return known;
  }

  private List<Brief> nearest(int self) {
    Map<Integer, Double> weights = new HashMap<>(4 * NEIGHBOURS * features[self].length);
    for (int feature : features[self]) {
      int[] briefsOf = sharing[feature];
      int at = Arrays.binarySearch(briefsOf, self);
      double weight = 1.0 / Math.log(1.0 + briefsOf.length);
      int to = Math.min(briefsOf.length, at + NEIGHBOURS + 1);
      for (int i = Math.max(0, at - NEIGHBOURS); i < to; i++) {
        if (i != at) {
          weights.merge(briefsOf[i], weight, Double::sum);
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

  /** Which companions of the dossier are named in one brief with it and with each other. */
  List<Tie> ties(Dossier dossier, List<Companion> companions) {
    if (companions.isEmpty()) {
      return List.of();
    }
    Map<Dossier, Integer> places = new IdentityHashMap<>();
    companions.forEach(companion -> places.put(companion.dossier(), places.size()));
    int[][] counts = new int[companions.size()][companions.size()];
    for (List<Dossier> some : together.getOrDefault(dossier, List.of())) {
      int[] here =
          some.stream().map(places::get).filter(Objects::nonNull).mapToInt(i -> i).toArray();
      for (int one : here) {
        for (int other : here) {
          counts[one][other]++;
        }
      }
    }
    List<Tie> all = new ArrayList<>();
    for (int one = 0; one < counts.length; one++) {
      for (int other = one + 1; other < counts.length; other++) {
        if (counts[one][other] > 0) {
          all.add(new Tie(one, other, counts[one][other]));
        }
      }
    }
    return Foremost.of(all, TIES, Comparator.comparingInt(Tie::briefs).reversed());
  }
}
