package sitrep.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import sitrep.analysis.Analysis;
import sitrep.analysis.Issue;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.page.BriefCard;
import sitrep.page.EntityGroup;
import sitrep.page.EntityLink;
import sitrep.page.HomePage;
import sitrep.page.JudgmentGroup;
import sitrep.page.Link;
import sitrep.page.PagePath;

/** The home page. */
final class HomePages {

  private static final int LATEST = 12;
  private static final int RECURRING = 6;
  private static final int EDITIONS = 8;

  private final Site site;
  private final Analysis analysis;

  HomePages(Site site) {
    this.site = site;
    this.analysis = site.analysis();
  }

  /** The items whose bodies the page may tell of: those of the latest edition. */
  List<Item> bodies() {
    List<Issue> issues = analysis.issues();
    return issues.isEmpty() ? List.of() : EditionPages.bodies(issues.get(issues.size() - 1));
  }

  HomePage page() {
    Scope scope = Scope.of(site, PagePath.HOME);
    List<Issue> issues = Paging.newestFirst(analysis.issues());
    List<JudgmentGroup> judgments = List.of();
    List<BriefCard> inEdition = List.of();
    Link edition = null;
    String period = null;
    if (!issues.isEmpty()) {
      Issue latest = issues.get(0);
      edition = EditionPages.link(scope, latest);
      period = EditionPages.period(scope.words(), latest);
      judgments = KeyJudgments.of(scope, latest.briefs());
      inEdition = scope.cards(Paging.newestFirst(latest.briefs()));
    }
    List<Brief> earlier = Paging.newestFirst(site.digest().briefs());
    var latest = scope.cards(earlier.stream().skip(inEdition.size()).limit(LATEST).toList());
    var recurring = recurring(scope);
    var topics = topics(scope);
    var editions = issues.stream().skip(1).limit(EDITIONS).map(i -> edition(scope, i)).toList();
    String description = site.config().description();
    FrameBuilder frame =
        new FrameBuilder(scope, site.config().title())
            .description(description)
            .thing(
                JsonLd.thing(
                    "WebSite",
                    "name",
                    site.config().title(),
                    "url",
                    site.url().toString(),
                    "description",
                    description,
                    "inLanguage",
                    site.config().language()));
    return new HomePage(
        PagePath.HOME,
        frame.build(),
        site.config().title(),
        description,
        edition,
        period,
        judgments,
        inEdition,
        latest,
        recurring,
        topics,
        editions,
        ActivityPictures.of(site.words(), site.digest().briefs()));
  }

  private static EntityLink edition(Scope scope, Issue issue) {
    Link link = EditionPages.link(scope, issue);
    String period = EditionPages.period(scope.words(), issue);
    return new EntityLink(link.text(), link.href(), "edition", period, null);
  }

  /** The dossiers that most briefs name, a few of each kind. */
  private List<EntityGroup> recurring(Scope scope) {
    List<Map.Entry<Dossier.Kind, EntityLink>> entities =
        site.digest().dossiers().stream()
            .map(d -> Map.entry(d, briefs(d)))
            .filter(e -> e.getValue() > 0)
            .sorted(
                Map.Entry.<Dossier, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(e -> e.getKey().title()))
            .map(e -> Map.entry(e.getKey().kind(), scope.entity(e.getKey(), e.getValue())))
            .toList();
    return scope.group(entities).stream()
        .map(g -> new EntityGroup(g.title(), g.entities().stream().limit(RECURRING).toList()))
        .toList();
  }

  private int briefs(Dossier dossier) {
    return (int)
        analysis.appearances(dossier).stream().filter(a -> a.item() instanceof Brief).count();
  }

  private List<EntityLink> topics(Scope scope) {
    return site.digest().topics().stream()
        .map(topic -> scope.topic(topic, analysis.briefs(topic).size()))
        .filter(link -> link.count() > 0)
        .sorted(Comparator.comparing(EntityLink::count).reversed().thenComparing(EntityLink::text))
        .toList();
  }
}
