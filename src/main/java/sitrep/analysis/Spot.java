package sitrep.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import sitrep.digest.Dossier;

/**
 * Where a stretch of a raw text stands in the body that was made of it.
 *
 * @param words which of the body's {@code Words} holds it, counted from 0
 * @param start where in those words it begins
 * @param paragraph the number of its paragraph, as the page has it; 0 outside of paragraphs
 */
public record Spot(int words, int start, int end, int paragraph) {

  /** The dossiers that are named here, each once. */
  List<Dossier> named(List<Mention> mentions) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (isBefore(mentions.get(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Set<Dossier> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Dossier> named = new ArrayList<>();
    for (int i = low; i < mentions.size() && isWithin(mentions.get(i)); i++) {
      Dossier dossier = mentions.get(i).dossier();
      if (seen.add(dossier)) {
        named.add(dossier);
      }
    }
    return named;
  }

  private boolean isBefore(Mention mention) {
    return mention.words() < words || mention.words() == words && mention.start() < start;
  }

  private boolean isWithin(Mention mention) {
    return mention.words() == words && mention.end() <= end;
  }
}
