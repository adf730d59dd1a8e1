package sitrep.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sitrep.analysis.Analysis;
import sitrep.analysis.CitationUse;
import sitrep.analysis.LinkedBody;
import sitrep.digest.Brief;
import sitrep.digest.Item;

/**
 * The parts of an item's page that an address may name: headings and paragraphs, notes, sources,
 * citations, judgments.
 */
final class PageIds {

  /** Ids of a theme's own begin with this, which no slug does; they are the theme's affair. */
  static final String OF_TEMPLATES = "_";

  private PageIds() {}

  static Set<String> of(Item item, Analysis analysis) {
    LinkedBody body = analysis.body(item);
    Set<String> ids = new LinkedHashSet<>(body.anchors());
    for (int n = 1; n <= body.footnotes().size(); n++) {
      ids.add("fn-" + n);
      ids.add("fnref-" + n);
    }
    if (item instanceof Brief brief) {
      ids.addAll(citations(brief, body));
      brief.judgments().forEach(judgment -> ids.add("judgment-" + judgment.id()));
    }
    return ids;
  }

  private static Set<String> citations(Brief brief, LinkedBody body) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>(body.cited());
    brief.sources().forEach(source -> sources.add(source.value()));
    List<String> numbered = List.copyOf(sources);
    Map<String, Integer> uses = new HashMap<>();
    for (int n = 1; n <= numbered.size(); n++) {
      ids.add("source-" + n);
    }
    for (CitationUse use : body.uses()) {
      int count = uses.merge(use.cite().source(), 1, Integer::sum);
      ids.add("cite-" + (numbered.indexOf(use.cite().source()) + 1) + "-" + count);
    }
    return ids;
  }
}
