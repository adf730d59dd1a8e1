package sitrep.compose;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import sitrep.analysis.Issue;
import sitrep.config.SiteConfig;
import sitrep.digest.Brief;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.Markup;
import sitrep.page.Feed;
import sitrep.page.Hrefs;
import sitrep.page.JudgmentGroup;
import sitrep.page.Label;
import sitrep.page.Page;
import sitrep.page.PagePath;
import sitrep.page.Told;
import sitrep.problem.Placed;

/** The feeds: of the whole site, of a topic, of a dossier, of the editions. */
final class Feeds {

  private static final int OF_SITE = 20;
  private static final int OF_PART = 10;
  private static final String NEVER = "1970-01-01T00:00:00Z";

  private final Site site;
  private final Map<PagePath, Dated> entries = new ConcurrentHashMap<>();

  /** An entry and the moment of its last change, which is said in it as text. */
  private record Dated(Feed.Entry entry, Instant updated) {
    private Dated(Feed.Entry entry) {
      this(entry, OffsetDateTime.parse(entry.updated()).toInstant());
    }
  }

  Feeds(Site site) {
    this.site = site;
  }

  /** As many of the briefs as the feed that lies below a page holds. */
  static List<Brief> newest(PagePath page, List<Brief> newestFirst) {
    int limit = page.equals(PagePath.HOME) ? OF_SITE : OF_PART;
    return List.copyOf(newestFirst.subList(0, Math.min(limit, newestFirst.size())));
  }

  /** A feed of these briefs that lies below a page. */
  Page.FeedFile briefs(PagePath page, String title, List<Brief> newest, Feed.Format format) {
    return file(page, title, newest.stream().map(this::entry).toList(), format);
  }

  /** What a feed of these briefs tells of others, and how it is called. */
  Told toldOfBriefs(String title, List<Brief> newest) {
    Tells tells = new Tells(site).fact(title).items(newest);
    for (Brief brief : newest) {
      tells.body(brief).items(site.analysis().sources(brief));
    }
    return tells.told();
  }

  /** The items whose bodies the feed of the editions may tell of. */
  List<Item> editionBodies() {
    return newestIssues().flatMap(issue -> EditionPages.bodies(issue).stream()).toList();
  }

  private Stream<Issue> newestIssues() {
    return Paging.newestFirst(site.analysis().issues()).stream().limit(OF_SITE);
  }

  Page.FeedFile editions(Feed.Format format) {
    List<Dated> newest = newestIssues().map(issue -> new Dated(entry(issue))).toList();
    return file(
        EditionPages.LIST,
        site.words().say("feed.editions", site.config().title()),
        newest,
        format);
  }

  /** What the feed of the editions tells of others. */
  Told toldOfEditions() {
    Tells tells = new Tells(site);
    newestIssues()
        .forEach(issue -> tells.fact(issue.id()).item(issue.note()).items(issue.briefs()));
    return tells.told();
  }

  private Page.FeedFile file(PagePath page, String title, List<Dated> entries, Feed.Format format) {
    SiteConfig config = site.config();
    PagePath path = page.child(format.file());
    String updated =
        entries.stream()
            .max(Comparator.comparing(Dated::updated))
            .map(last -> last.entry().updated())
            .orElse(NEVER);
    String author =
        config
            .author()
            .or(() -> config.organisation().map(SiteConfig.Organisation::name))
            .orElse(config.title());
    Feed feed =
        new Feed(
            title,
            config.description(),
            page.absolute(site.url()),
            path.absolute(site.url()),
            config.language(),
            author,
            updated,
            entries.stream().map(Dated::entry).toList());
    return new Page.FeedFile(path, feed, format);
  }

  private Scope scope(PagePath path) {
    return new Scope(site, path, Hrefs.absolute(site.url()));
  }

  /** One brief stands in many feeds, always the same. */
  private Dated entry(Brief brief) {
    site.shown().accept(brief);
    site.analysis().named(brief).forEach(site.shown());
    site.analysis().sources(brief).forEach(site.shown());
    return entries.computeIfAbsent(PagePath.of(brief), path -> new Dated(make(brief)));
  }

  private Feed.Entry make(Brief brief) {
    Scope scope = scope(PagePath.of(brief));
    String address = PagePath.of(brief).absolute(site.url());
    ZoneId zone = site.config().zone();
    String published = BriefData.published(brief, zone);
    String updated =
        brief
            .updated()
            .map(day -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(zone)))
            .orElse(published);
    String body = BodyHtml.elsewhere(scope, brief) + BriefSources.html(scope, brief);
    Optional<Label> confidence = brief.confidence().map(site.words()::confidence);
    return new Feed.Entry(
        address,
        marked(scope.highest(), brief.title()),
        address,
        brief.summary(),
        head(scope.highest(), confidence) + body,
        published,
        updated,
        brief.topics().stream().map(Placed::value).toList(),
        brief.authors());
  }

  private Feed.Entry entry(Issue issue) {
    PagePath path = PagePath.edition(issue.id());
    Scope scope = scope(path);
    StringBuilder html = new StringBuilder();
    for (JudgmentGroup group : KeyJudgments.of(scope, issue.briefs())) {
      html.append("<h2><a href=\"").append(Markup.escape(group.brief().href())).append("\">");
      html.append(Markup.escape(group.brief().text())).append("</a></h2>\n<ul>\n");
      group
          .judgments()
          .forEach(j -> html.append("<li>").append(Markup.escape(j)).append("</li>\n"));
      html.append("</ul>\n");
    }
    ZoneId zone = site.config().zone();
    Brief last = issue.briefs().get(issue.briefs().size() - 1);
    issue.briefs().forEach(brief -> scope.mark(site.highest(brief)));
    issue.note().ifPresent(note -> scope.mark(note.marking()));
    String address = path.absolute(site.url());
    return new Feed.Entry(
        address,
        marked(scope.highest(), EditionPages.title(site.words(), issue)),
        address,
        String.join(" · ", issue.briefs().stream().map(Brief::title).toList()),
        head(scope.highest(), Optional.empty()) + html,
        BriefData.published(last, zone),
        BriefData.published(last, zone),
        List.of(),
        List.of());
  }

  /** What a page says above its text. */
  private static String head(Marking marking, Optional<Label> confidence) {
    String sure = confidence.map(label -> " · " + Markup.escape(label.text())).orElse("");
    return "<p><strong>" + Markup.escape(marking.label()) + "</strong>" + sure + "</p>\n";
  }

  private static String marked(Marking marking, String title) {
    return marking == Marking.CLEAR ? title : marking.label() + " " + title;
  }
}
