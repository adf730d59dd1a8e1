package sitrep.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import sitrep.analysis.Analysis;
import sitrep.analysis.CitationUse;
import sitrep.analysis.LinkedBody;
import sitrep.analysis.Spot;
import sitrep.digest.Brief;
import sitrep.digest.DateMention;
import sitrep.digest.Item;
import sitrep.digest.Source;

/**
 * The parts of an item's page that an address may name: headings and paragraphs, notes, sources,
 * citations, judgments, quotations and dates.
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
    if (item instanceof Source source) {
      List<DateMention> dates = source.raw().dates();
      ids.addAll(found("quote-", body.findings().quotations(), i -> true));
      ids.addAll(found("date-", body.findings().dates(), i -> dates.get(i).value().isPresent()));
    }
    if (item instanceof Brief brief) {
      ids.addAll(citations(brief, body));
      brief.judgments().forEach(judgment -> ids.add("judgment-" + judgment.id()));
    }
    return ids;
  }

  private static List<String> found(
      String prefix, List<Optional<Spot>> spots, IntPredicate isMarked) {
    return IntStream.range(0, spots.size())
        .filter(i -> spots.get(i).isPresent() && isMarked.test(i))
        .mapToObj(i -> prefix + (i + 1))
        .toList();
  }

  private static Set<String> citations(Brief brief, LinkedBody body) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>(body.cited());
    brief.sources().forEach(source -> sources.add(source.value()));
    Map<String, Integer> numbers = new HashMap<>();
    for (String source : sources) {
      numbers.put(source, numbers.size() + 1);
      ids.add("source-" + numbers.size());
    }
    Map<String, Integer> uses = new HashMap<>();
    for (CitationUse use : body.uses()) {
      int count = uses.merge(use.cite().source(), 1, Integer::sum);
      ids.add("cite-" + numbers.get(use.cite().source()) + "-" + count);
    }
    return ids;
  }
}
