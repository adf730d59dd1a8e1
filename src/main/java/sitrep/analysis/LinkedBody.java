package sitrep.analysis;

import java.util.List;
import java.util.Map;
import sitrep.digest.Dossier;

/**
 * What a body's words and references come to.
 *
 * @param mentions in the order in which they are read
 * @param sentences the sentence of the first mention of each dossier, in the order of those
 *     mentions
 * @param counts how often each dossier is named
 * @param cited ids of cited sources: a source's number is its place in this list, from 1
 * @param uses every single citation
 * @param footnotes labels of footnotes: a footnote's number is its place in this list, from 1
 * @param anchors the ids of the body's anchors, in order
 * @param findings what else stands in a body that was made of raw text
 */
public record LinkedBody(
    List<Mention> mentions,
    Map<Dossier, String> sentences,
    Map<Dossier, Integer> counts,
    List<String> cited,
    List<CitationUse> uses,
    List<String> footnotes,
    List<String> anchors,
    List<OutlineEntry> outline,
    Findings findings) {

  public LinkedBody {
    mentions = List.copyOf(mentions);
    cited = List.copyOf(cited);
    uses = List.copyOf(uses);
    footnotes = List.copyOf(footnotes);
    anchors = List.copyOf(anchors);
    outline = List.copyOf(outline);
  }

  /** A body without a word. */
  public static final LinkedBody EMPTY =
      new LinkedBody(
          List.of(),
          Map.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Findings.NONE);
}
