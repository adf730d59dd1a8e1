package sitrep.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sitrep.digest.NamedEntity.Kind;

/** Joins a town with the country or state that stands behind it: "Odrin, France" is one place. */
final class Addresses {

  private final Map<String, String> full = new HashMap<>();

  /** The mentions, in order, of which those of one place are joined; each belongs to its run. */
  static List<Mention> join(List<Run> runs, List<Optional<Mention>> mentions) {
    Addresses addresses = new Addresses();
    List<Mention> joined = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (mentions.get(i).isEmpty()) {
        continue;
      }
      Mention mention = mentions.get(i).get();
      if (i + 1 < runs.size() && addresses.isTownIn(runs, mentions, i)) {
        Mention within = mentions.get(i + 1).orElseThrow();
        String name = mention.name() + ", " + within.name();
        if (!Lexicon.isPlace(mention.name()) || Lexicon.isCountry(within.name())) {
          addresses.full.putIfAbsent(mention.name(), name);
        }
        mention = new Mention(mention.start(), within.end(), Kind.PLACE, name, mention.gender());
        i++;
      }
      joined.add(addresses.fullest(mention));
    }
    return List.copyOf(joined);
  }

  private Mention fullest(Mention m) {
    return m.kind() == Kind.PLACE && full.containsKey(m.name())
        ? new Mention(m.start(), m.end(), m.kind(), full.get(m.name()), m.gender())
        : m;
  }

  private boolean isTownIn(List<Run> runs, List<Optional<Mention>> mentions, int i) {
    Run town = runs.get(i);
    Run land = runs.get(i + 1);
    boolean places = isPlace(mentions.get(i)) && isPlace(mentions.get(i + 1));
    boolean next = town.prose() == land.prose() && land.from() == town.to() + 1;
    return places
        && next
        && town.after().is(",")
        && Lexicon.isLand(land.words())
        && !Lexicon.isLand(town.words())
        && !isListed(town, land);
  }

  private static boolean isPlace(Optional<Mention> mention) {
    return mention.filter(m -> m.kind() == Kind.PLACE).isPresent();
  }

  /** Whether the two stand in a list of places: "Odrin, France and Spain". */
  private static boolean isListed(Run town, Run land) {
    String next = land.prose().token(land.to() + 1).text();
    boolean more =
        land.after().is(",") && (next.equals("and") || Lexicon.isLand(next))
            || land.after().is("and") && Lexicon.isLand(next);
    boolean before =
        town.before().is(",") && Lexicon.isPlace(town.prose().token(town.from() - 2).text());
    return more || before;
  }
}
