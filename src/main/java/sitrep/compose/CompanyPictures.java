package sitrep.compose;

import java.util.List;
import java.util.stream.Collectors;
import sitrep.analysis.Companion;
import sitrep.analysis.Tie;
import sitrep.digest.Markup;
import sitrep.picture.Arcs;

/**
 * Who is named with whom, around a dossier: a picture to stand beside the list of its companions.
 */
final class CompanyPictures {

  private CompanyPictures() {}

  /** Null where no two of them are named together, so that the list says all. */
  static String of(List<Companion> companions, List<Tie> ties) {
    if (ties.isEmpty()) {
      return null;
    }
    String words =
        ties.stream().map(tie -> words(companions, tie)).collect(Collectors.joining("; "));
    return new Arcs(
            companions.stream().map(Companion::briefs).toList(),
            ties.stream().map(t -> new Arcs.Arc(t.one(), t.other(), t.briefs())).toList())
        .svg(Markup.escape("Of these, named in the same brief: " + words + "."));
  }

  private static String words(List<Companion> companions, Tie tie) {
    return companions.get(tie.one()).dossier().title()
        + " and "
        + companions.get(tie.other()).dossier().title()
        + (tie.briefs() == 1 ? "" : " (" + tie.briefs() + ")");
  }
}
