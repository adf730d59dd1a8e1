package sitrep.compose;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.page.Picture;
import sitrep.picture.PlaceMap;
import sitrep.picture.Spot;

/** Where things happen: the places whose dossiers say where they lie, on maps. */
final class Atlas {

  /** As many as a map can show apart. */
  private static final int PLACES = 120;

  private static final int NAMED = 20;
  private static final int NEIGHBOURS = 40;

  private record Located(Dossier dossier, Spot spot) {}

  private final Site site;
  private List<Located> places;

  Atlas(Site site) {
    this.site = site;
  }

  /** Those that most briefs name first; found when a page first asks for them. */
  private synchronized List<Located> places() {
    if (places == null) {
      places =
          site.digest().dossiers().stream()
              .filter(d -> d.kind() == Dossier.Kind.PLACE && !d.location().isEmpty())
              .map(d -> new Located(d, spot(d)))
              .sorted(
                  Comparator.comparing((Located l) -> l.spot().weight())
                      .reversed()
                      .thenComparing(l -> l.dossier().title())
                      .thenComparing(l -> l.dossier().place()))
              .toList();
    }
    return places;
  }

  private Spot spot(Dossier dossier) {
    int briefs =
        (int)
            site.analysis().appearances(dossier).stream()
                .filter(a -> a.item() instanceof Brief)
                .count();
    List<Double> location = dossier.location();
    return new Spot(dossier.title(), location.get(0), location.get(1), briefs);
  }

  /** The places that most briefs name; null where no dossier says where it lies. */
  Picture places(Scope scope) {
    List<Located> shown = places().stream().limit(PLACES).toList();
    if (shown.isEmpty()) {
      return null;
    }
    shown.forEach(l -> scope.show(l.dossier()));
    List<Spot> spots = shown.stream().map(Located::spot).toList();
    String names = spots.stream().limit(NAMED).map(Spot::name).collect(Collectors.joining(", "));
    Words words = site.words();
    String label =
        spots.size() > NAMED
            ? words.say("map.places.more", names, spots.size() - NAMED)
            : words.say("map.places", names);
    return new Picture(PlaceMap.of(spots, label), words.say("map.sizes"));
  }

  /** A dossier's own location among the places near it; null where it has none. */
  String around(Scope scope, Dossier dossier) {
    if (dossier.location().isEmpty()) {
      return null;
    }
    List<Located> others =
        places().stream().filter(l -> l.dossier() != dossier).limit(NEIGHBOURS).toList();
    return PlaceMap.of(
        spot(dossier),
        others.stream().map(Located::spot).toList(),
        site.words().say("map.around", dossier.title()),
        i -> scope.show(others.get(i).dossier()));
  }
}
