package sitrep.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import sitrep.analysis.Analysis;
import sitrep.digest.Brief;
import sitrep.digest.Correction;
import sitrep.digest.DatedEvent;
import sitrep.digest.Dossier;
import sitrep.digest.Edition;
import sitrep.digest.FreePage;
import sitrep.digest.Item;
import sitrep.digest.Judgment;
import sitrep.digest.Said;
import sitrep.digest.Source;
import sitrep.digest.Topic;
import sitrep.page.PagePath;
import sitrep.problem.Placed;
import sitrep.prose.Slug;

/** Makes documents of items: of what their pages show. */
final class DocumentReader {

  private final Analysis analysis;

  /** By their files, since many items name the same few. */
  private final Map<String, String> aboutDossiers = new ConcurrentHashMap<>();

  DocumentReader(Analysis analysis) {
    this.analysis = analysis;
  }

  Document read(Item item, String date) {
    List<String> others = new ArrayList<>();
    List<String> about = new ArrayList<>();
    String summary = "";
    if (item instanceof Brief brief) {
      summary = brief.summary();
      brief.judgments().stream().map(Judgment::statement).forEach(about::add);
      brief.events().stream().map(DatedEvent::what).forEach(about::add);
      brief.corrections().stream().map(Correction::note).forEach(about::add);
    } else if (item instanceof Dossier dossier) {
      summary = dossier.role().orElse(dossier.summary());
      dossier.aliases().stream().map(Placed::value).forEach(others::add);
      dossier.role().ifPresent(role -> about.add(dossier.summary()));
    } else if (item instanceof Source source) {
      summary = origin(source);
    } else if (item instanceof FreePage page) {
      summary = page.summary();
    }
    about.removeIf(String::isBlank);
    return new Document(
        PagePath.of(item).relativeTo(SearchIndex.PAGE),
        item.title(),
        item.kindWord(),
        date,
        item.highestMarking().label(),
        item instanceof Source source ? source.grade() : "",
        others,
        summary,
        about,
        ShownText.of(item, analysis.names()),
        properties(item, date));
  }

  private static String origin(Source source) {
    List<String> parts = new ArrayList<>();
    source.publisher().or(() -> source.imprint().agency().map(Said::value)).ifPresent(parts::add);
    source.imprint().byline().map(Said::value).ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private Set<String> properties(Item item, String date) {
    Set<String> properties = new HashSet<>();
    properties.add(":kind:" + item.kindWord());
    properties.add(":marking:" + item.highestMarking().label());
    if (!date.isEmpty()) {
      String year = year(date);
      properties.add(":year:" + year);
      for (int end = date.length(); end > year.length(); end -= "-00".length()) {
        properties.add(":date:" + date.substring(0, end));
      }
    }
    if (item instanceof Source source) {
      source.reliability().ifPresent(grade -> properties.add(":grade:" + grade.name()));
    } else if (item instanceof Brief brief) {
      brief.topics().forEach(topic -> properties.add(":topic:" + Slug.of(topic.value())));
    } else if (item instanceof Dossier || item instanceof Topic) {
      properties.add(about(item));
    }
    about(analysis.named(item)).forEach(properties::add);
    return properties;
  }

  private Stream<String> about(Collection<Dossier> named) {
    return named.stream()
        .map(d -> aboutDossiers.computeIfAbsent(d.place().file(), file -> about(d)));
  }

  static String year(String date) {
    return date.substring(0, date.indexOf('-', 1) < 0 ? date.length() : date.indexOf('-', 1));
  }

  /** The property of all that is about a dossier or topic; an address has no blanks. */
  static String about(Item item) {
    return item instanceof Topic
        ? ":topic:" + item.id()
        : ":dossier:" + PagePath.of(item).relativeTo(PagePath.HOME);
  }

  /** All beside the item itself and where it leads that its document is made of. */
  List<String> labels(Item item) {
    Stream<String> shown =
        item.body().references().stream()
            .filter(r -> r.kind() == sitrep.digest.Reference.Kind.NAME)
            .map(r -> ShownText.label(r, analysis.names()));
    return Stream.concat(shown, about(analysis.named(item))).toList();
  }

  /** The item's date, cut where it is not known; empty where it has none. */
  String date(Item item) {
    if (item instanceof Brief brief) {
      return brief.date().toString();
    } else if (item instanceof Source source) {
      return source.imprint().published().map(said -> said.value().iso()).orElse("");
    } else if (item instanceof Edition) {
      return analysis.issue(item.id()).map(issue -> issue.firstDay().toString()).orElse("");
    }
    return "";
  }

  /** Whether the item has a page that says more than that it was withdrawn. */
  boolean isFound(Item item) {
    boolean hasPage = !(item instanceof Edition) || !date(item).isEmpty();
    return hasPage && !item.title().isEmpty() && !analysis.digest().isWithdrawn(item);
  }
}
