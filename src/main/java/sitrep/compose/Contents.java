package sitrep.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import sitrep.analysis.Analysis;
import sitrep.analysis.LinkedBody;
import sitrep.digest.Brief;
import sitrep.page.TocEntry;

/** The contents of a page; none where its text has too few headings to need any. */
final class Contents {

  private static final int FEWEST = 3;
  private static final int DEEPEST = 3;

  private Contents() {}

  /** The headings of a text. */
  static List<TocEntry> of(LinkedBody text) {
    List<TocEntry> entries =
        text.outline().stream()
            .filter(heading -> heading.level() <= DEEPEST)
            .map(heading -> new TocEntry(heading.level(), heading.text(), "#" + heading.id()))
            .toList();
    return entries.size() < FEWEST ? List.of() : entries;
  }

  /** The headings of a brief's text and of what its page shows after that. */
  static List<TocEntry> of(Brief brief, Analysis analysis, Words words) {
    List<TocEntry> headings = of(analysis.body(brief));
    if (headings.isEmpty()) {
      return headings;
    }
    List<TocEntry> contents = new ArrayList<>(headings);
    add(contents, brief.judgments(), words.say("brief.judgments"), "#_judgments");
    add(contents, brief.events(), words.say("brief.events"), "#_events");
    add(contents, analysis.sources(brief), words.say("kinds.sources"), "#_sources");
    add(contents, brief.corrections(), words.say("brief.corrections"), "#_corrections");
    add(contents, analysis.related(brief), words.say("brief.related"), "#_related");
    return List.copyOf(contents);
  }

  private static void add(
      List<TocEntry> contents, Collection<?> shown, String heading, String href) {
    if (!shown.isEmpty()) {
      contents.add(new TocEntry(2, heading, href));
    }
  }
}
