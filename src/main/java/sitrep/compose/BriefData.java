package sitrep.compose;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sitrep.digest.Brief;
import sitrep.digest.Correction;
import sitrep.digest.Dossier;
import sitrep.digest.Source;
import sitrep.page.PagePath;

/** Briefs and dossiers as structured data. */
final class BriefData {

  private BriefData() {}

  static Map<String, Object> of(Site site, Brief brief) {
    List<Object> about = new ArrayList<>();
    for (Dossier dossier : site.analysis().named(brief)) {
      about.add(
          JsonLd.thing(
              type(dossier),
              "name",
              dossier.title(),
              "url",
              PagePath.of(dossier).absolute(site.url())));
    }
    List<Object> citations = new ArrayList<>();
    for (Source source : site.analysis().sources(brief)) {
      citations.add(
          JsonLd.thing(
              "NewsArticle",
              "headline",
              source.title(),
              "url",
              PagePath.of(source).absolute(site.url())));
    }
    List<Object> corrections = new ArrayList<>();
    for (Correction correction : brief.corrections()) {
      corrections.add(
          JsonLd.thing(
              "CorrectionComment",
              "text",
              correction.note(),
              "datePublished",
              correction.date().toString()));
    }
    String address = PagePath.of(brief).absolute(site.url());
    return JsonLd.thing(
        "AnalysisNewsArticle",
        "headline",
        brief.title(),
        "description",
        brief.summary(),
        "url",
        address,
        "mainEntityOfPage",
        address,
        "inLanguage",
        brief.language().orElse(site.config().language()),
        "datePublished",
        published(brief, site.config().zone()),
        "dateModified",
        brief.lastChanged().toString(),
        "author",
        authors(site, brief),
        "publisher",
        publisher(site),
        "keywords",
        brief.topics().stream().map(topic -> (Object) topic.value()).toList(),
        "about",
        about,
        "citation",
        citations,
        "correction",
        corrections);
  }

  /** The moment of publication, as RFC 3339 has it. */
  static String published(Brief brief, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(brief.published().atZone(zone));
  }

  private static List<Object> authors(Site site, Brief brief) {
    List<String> names =
        brief.authors().isEmpty() ? site.config().author().stream().toList() : brief.authors();
    return names.stream().map(name -> (Object) JsonLd.thing("Person", "name", name)).toList();
  }

  private static Object publisher(Site site) {
    return site.config()
        .organisation()
        .map(o -> (Object) JsonLd.thing("Organization", "name", o.name()))
        .orElse(null);
  }

  /** The type that schema.org has for a dossier. */
  static String type(Dossier dossier) {
    return switch (dossier.kind()) {
      case PERSON -> "Person";
      case ORGANISATION -> "Organization";
      case PLACE -> "Place";
      case EVENT -> "Event";
      case THING -> "Thing";
    };
  }
}
