package sitrep.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What a body's words and references come to.
 *
 * @param links what other pages may tell
 * @param mentions in the order in which they are read
 * @param footnotes labels of footnotes: a footnote's number is its place in this list, from 1
 * @param anchors the ids of the body's anchors, in order
 * @param findings what else stands in a body that was made of raw text
 */
public record LinkedBody(
    BodyLinks links,
    List<Mention> mentions,
    List<String> footnotes,
    List<String> anchors,
    List<OutlineEntry> outline,
    Findings findings) {

  /** A body without a word. */
  public static final LinkedBody EMPTY =
      new LinkedBody(BodyLinks.NONE, List.of(), List.of(), List.of(), List.of(), Findings.NONE);

  public LinkedBody {
    mentions = List.copyOf(mentions);
    footnotes = List.copyOf(footnotes);
    anchors = List.copyOf(anchors);
    outline = List.copyOf(outline);
  }

  /** Ids of cited sources: a source's number is its place in this list, from 1. */
  public List<String> cited() {
    return links.cited();
  }

  /** Every single citation. */
  public List<CitationUse> uses() {
    return links.uses();
  }

  /** All of this as plain values. */
  public List<Object> told() {
    List<Object> told = new ArrayList<>(links.told());
    told.addAll(List.of(anchors, footnotes, outline, findings.quotations(), findings.dates()));
    mentions.forEach(
        m -> told.addAll(List.of(m.words(), m.start(), m.end(), m.dossier().place(), m.linked())));
    findings.dated().forEach(sentence -> told.addAll(sentence.told()));
    return List.copyOf(told);
  }
}
