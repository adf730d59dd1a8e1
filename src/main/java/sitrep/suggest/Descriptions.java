package sitrep.suggest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sitrep.digest.NamedEntity;

/**
 * All that texts say of one name, and the best of it: more than a bare title if there is more, what
 * most texts say, and of that the latest, since offices change hands.
 */
final class Descriptions {

  private static final class Words {
    final Set<String> files = new TreeSet<>();
    Sighting latest;
    String words;

    int files() {
      return files.size();
    }

    int richness() {
      return words.indexOf(' ') > 0 ? 1 : 0;
    }
  }

  private static final Comparator<Words> BEST =
      Comparator.comparingInt(Words::richness)
          .thenComparingInt(Words::files)
          .thenComparing(w -> w.latest, Descriptions::byTime)
          .thenComparingInt(w -> w.words.length())
          .thenComparing(w -> w.words);

  private final Map<String, Words> said = new LinkedHashMap<>();

  /** One without a date is older than all that have one. */
  private static int byTime(Sighting one, Sighting other) {
    if (one.reading().date().isPresent() != other.reading().date().isPresent()) {
      return one.reading().date().isPresent() ? 1 : -1;
    }
    return Sighting.IN_TIME.compare(one, other);
  }

  /** Notes what stands around the name there. */
  void note(Sighting sighting, Set<Integer> persons) {
    NamedEntity name = sighting.name();
    Reading reading = sighting.reading();
    Apposition.behind(reading.text(), reading.end(name), name.kind(), persons)
        .ifPresent(words -> add(words, sighting));
    if (name.kind() == NamedEntity.Kind.PERSON) {
      Title.before(reading.text(), reading.start(name)).ifPresent(words -> add(words, sighting));
    }
  }

  private void add(String found, Sighting sighting) {
    String words =
        sighting.name().kind() == NamedEntity.Kind.PERSON
            ? found.replaceFirst("^(?:the|a|an) ", "")
            : found;
    Words entry = said.computeIfAbsent(words.toLowerCase(Locale.ROOT), w -> new Words());
    entry.files.add(sighting.reading().file());
    if (entry.latest == null || byTime(sighting, entry.latest) > 0) {
      entry.latest = sighting;
      entry.words = words;
    }
  }

  Optional<Description> best() {
    return said.values().stream()
        .max(BEST)
        .map(w -> new Description(w.words, w.latest.reading().file(), line(w.latest)));
  }

  private static int line(Sighting sighting) {
    return sighting.reading().line(sighting.name());
  }
}
