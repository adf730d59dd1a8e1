package sitrep.quote;

import java.util.ArrayList;
import java.util.List;
import sitrep.line.Prose;

/**
 * Settles whole paragraphs of quoted words that name no speaker: where the paragraphs before and
 * behind are one person's, and the words ask nothing, they are probably that person's too.
 */
final class Exchanges {

  private Exchanges() {}

  static List<Voice> settle(List<Voice> voices, List<Prose> article) {
    List<Voice> settled = new ArrayList<>(voices);
    int p = 0;
    for (int i = 1; i + 1 < settled.size(); i++) {
      Voice voice = settled.get(i);
      while (article.get(p).end() < voice.end()) {
        p++;
      }
      boolean between = p > 0 && p + 1 < article.size() && fills(voice, article.get(p));
      Voice before = settled.get(i - 1);
      Voice behind = settled.get(i + 1);
      if (!voice.isAttributed()
          && between
          && before.isAttributed()
          && before.start() >= article.get(p - 1).start()
          && behind.end() <= article.get(p + 1).end()
          && before.speaker().equals(behind.speaker())) {
        settled.set(i, before.probablyOver(voice.start(), voice.end()));
      }
    }
    return List.copyOf(settled);
  }

  private static boolean fills(Voice voice, Prose prose) {
    int first = prose.indexAt(voice.start());
    int behind = prose.indexAt(voice.end());
    return first <= 2 && behind >= prose.size() - 2 && !prose.token(behind - 1).is("?");
  }
}
