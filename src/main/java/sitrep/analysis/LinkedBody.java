package sitrep.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.digest.Source;

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

  /**
   * All of this that other pages than the item's own may tell, as plain values: a body may change
   * without it. Of a source that is all there is.
   */
  public List<Object> toldElsewhere(Item item) {
    List<Object> told = new ArrayList<>();
    Map<String, Dossier> named = new LinkedHashMap<>();
    mentions.forEach(m -> named.put(m.dossier().place().file(), m.dossier()));
    told.add(List.copyOf(named.keySet()));
    counts.keySet().stream()
        .sorted(Comparator.comparing(Dossier::place))
        .forEach(
            d -> told.addAll(List.of(d.place(), counts.get(d), sentences.getOrDefault(d, ""))));
    told.add(cited);
    uses.forEach(
        use ->
            told.addAll(
                List.of(
                    use.cite().source(),
                    use.cite().locator(),
                    use.cite().credibility(),
                    use.sentence(),
                    use.section())));
    if (item instanceof Source) {
      told.addAll(List.of(anchors, footnotes, outline, findings.quotations(), findings.dates()));
      mentions.forEach(
          m ->
              told.addAll(List.of(m.words(), m.start(), m.end(), m.dossier().place(), m.linked())));
      findings.dated().forEach(sentence -> told.addAll(sentence.told()));
    }
    return List.copyOf(told);
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
