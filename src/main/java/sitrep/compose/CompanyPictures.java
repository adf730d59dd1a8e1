package sitrep.compose;

import java.util.List;
import java.util.stream.Collectors;
import sitrep.analysis.Companion;
import sitrep.analysis.Tie;
import sitrep.picture.Arcs;

/**
 * Who is named with whom, around a dossier: a picture to stand beside the list of its companions.
 */
final class CompanyPictures {

  private CompanyPictures() {}

  /** Null where no two of them are named together, so that the list says all. */
  static String of(Words site, List<Companion> companions, List<Tie> ties) {
    if (ties.isEmpty()) {
      return null;
    }
    String words =
        ties.stream().map(tie -> words(site, companions, tie)).collect(Collectors.joining("; "));
    return new Arcs(
            companions.stream().map(Companion::briefs).toList(),
            ties.stream().map(t -> new Arcs.Arc(t.one(), t.other(), t.briefs())).toList())
        .svg(site.say("dossier.company", words));
  }

  private static String words(Words site, List<Companion> companions, Tie tie) {
    return site.say(
        tie.briefs() == 1 ? "dossier.pair" : "dossier.pair.often",
        companions.get(tie.one()).dossier().title(),
        companions.get(tie.other()).dossier().title(),
        tie.briefs());
  }
}
