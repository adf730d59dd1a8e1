package sitrep.compose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import sitrep.analysis.Analysis;
import sitrep.analysis.Appearance;
import sitrep.analysis.Issue;
import sitrep.config.BuildConfig;
import sitrep.digest.Asset;
import sitrep.digest.Brief;
import sitrep.digest.Digest;
import sitrep.digest.Dossier;
import sitrep.digest.Edition;
import sitrep.digest.FreePage;
import sitrep.digest.Item;
import sitrep.digest.Source;
import sitrep.digest.Topic;
import sitrep.page.Destinations;
import sitrep.page.Feed;
import sitrep.page.Hrefs;
import sitrep.page.Label;
import sitrep.page.Link;
import sitrep.page.NotFoundPage;
import sitrep.page.Page;
import sitrep.page.PagePath;
import sitrep.page.RedirectPage;
import sitrep.page.SitePlan;
import sitrep.page.Slot;
import sitrep.page.TextPage;
import sitrep.page.Told;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Placed;
import sitrep.search.Document;
import sitrep.search.SearchIndex;
import sitrep.search.Shards;
import sitrep.theme.Theme;
import sitrep.theme.ThemeAsset;

/** Decides which pages a site has. */
public final class SitePlanner {

  private final Site site;
  private final SearchIndex index;
  private final Shards shards;
  private final Analysis analysis;
  private final Digest digest;
  private final DossierQuotations byDossier;
  private final Atlas atlas;
  private final List<Slot> slots = new ArrayList<>();

  private SitePlanner(Site site, SearchIndex index, Shards shards) {
    this.site = site;
    this.index = index;
    this.shards = shards;
    this.analysis = site.analysis();
    this.digest = site.digest();
    this.byDossier = new DossierQuotations(site);
    this.atlas = new Atlas(site);
  }

  /**
   * The plan of a site; two pages at one address are a problem.
   *
   * @param assets all that the digest has; only those that something published refers to become
   *     part of the site
   * @param shards the parts of the search index
   * @param shown is told of every item that is put on a page, while that page is made
   * @throws IOException if the theme can't be read
   */
  public static Outcome<SitePlan> plan(
      BuildConfig config,
      Analysis analysis,
      Destinations destinations,
      List<Asset> assets,
      Theme theme,
      SearchIndex index,
      Shards shards,
      Consumer<Item> shown)
      throws IOException {
    ThemeFiles files = ThemeFiles.of(theme, config.site());
    List<ThemeAsset> search = List.of(theme.asset("words.js"), theme.asset("search.js"));
    Words words = new Words(theme.messages());
    List<Navigation.Way> ways = Navigation.of(words, config.site(), analysis, destinations);
    Site site =
        new Site(
            config,
            analysis,
            destinations,
            files,
            search.stream().map(ThemeFiles::path).toList(),
            ways,
            ways.toString(),
            Site.highest(analysis.digest()),
            new ConcurrentHashMap<>(),
            shown,
            words,
            new LikelihoodWords(config.site().scale(), words));
    SitePlanner planner = new SitePlanner(site, index, shards);
    planner.items();
    planner.lists();
    planner.feeds();
    planner.file(files.headers());
    for (ThemeAsset asset : List.of(search.get(1), files.script(), files.style(), search.get(0))) {
      planner.file(new Page.PlainFile(ThemeFiles.path(asset), asset.text()));
    }
    planner.slots.addAll(SharedImages.slots(site));
    planner.search();
    AssetUse.in(site, assets).forEach(asset -> planner.slots.addAll(Figures.slots(asset)));
    planner.sitemap();
    planner.redirects();
    return SitePlan.of(planner.slots);
  }

  private static Slot page(Item item, Supplier<Page> page) {
    return new Slot(
        PagePath.of(item), Optional.of(item), item.place(), Optional.of(List.of(item)), page);
  }

  private void item(Slot page) {
    slots.add(page);
    // Next to the page, so that a build that makes both reads the body once.
    page.item().flatMap(index::entry).ifPresent(this::found);
  }

  private void found(SearchIndex.Entry entry) {
    Item item = entry.item();
    Slot slot =
        slot(
            entry.path(),
            item.place(),
            List.of(item),
            () -> {
              site.shown().accept(item);
              Document document = index.read(entry);
              shards.meet(entry, () -> index.terms(document));
              return index.page(entry, document);
            });
    slots.add(slot.telling(() -> new Tells(site).references(item).fact(entry.date()).told()));
  }

  private static Slot slot(
      PagePath path, Place origin, List<? extends Item> bodies, Supplier<Page> page) {
    return new Slot(path, Optional.empty(), origin, Optional.of(List.copyOf(bodies)), page);
  }

  private void add(PagePath path, Supplier<Page> page) {
    add(path, List.of(), page);
  }

  private void add(PagePath path, List<? extends Item> bodies, Supplier<Page> page) {
    slots.add(slot(path, site.config().place(), bodies, page));
  }

  private void items() {
    BriefPages briefPages = new BriefPages(site);
    List<Brief> briefs = digest.briefs();
    for (int i = 0; i < briefs.size(); i++) {
      Brief brief = briefs.get(i);
      Brief older = i == 0 ? null : briefs.get(i - 1);
      Brief newer = i == briefs.size() - 1 ? null : briefs.get(i + 1);
      Slot page = page(brief, () -> briefPages.page(brief, older, newer));
      item(page.telling(() -> briefPages.told(brief, older, newer)));
    }
    for (Brief brief : digest.withdrawn()) {
      item(page(brief, () -> briefPages.withdrawn(brief)).telling(new Tells(site)::told));
    }
    SourcePages sourcePages = new SourcePages(site);
    for (Source source : digest.sources()) {
      Slot page = page(source, () -> sourcePages.page(source));
      item(page.telling(() -> sourcePages.told(source)));
    }
    DossierPages dossierPages = new DossierPages(site, byDossier, atlas);
    for (Dossier dossier : digest.dossiers()) {
      item(page(dossier, () -> dossierPages.page(dossier, 1)));
      further(
          PagePath.of(dossier),
          Optional.of(dossier),
          dossierPages.pages(dossier),
          n -> dossierPages.page(dossier, n),
          n -> dossierPages.told(dossier, n));
    }
    TopicPages topicPages = new TopicPages(site);
    for (Topic topic : digest.topics()) {
      item(page(topic, () -> topicPages.page(topic, 1)));
      further(
          PagePath.of(topic),
          Optional.of(topic),
          topicPages.pages(topic),
          n -> topicPages.page(topic, n),
          n -> topicPages.told(topic, n));
    }
    for (FreePage page : digest.pages()) {
      item(page(page, () -> text(page)).telling(() -> new Tells(site).body(page).told()));
    }
  }

  private void further(
      PagePath first,
      Optional<Item> of,
      int count,
      IntFunction<Page> pages,
      IntFunction<Told> told) {
    Place origin = of.map(Item::place).orElse(site.config().place());
    for (int i = 2; i <= count; i++) {
      int number = i;
      Slot page =
          slot(first.numbered(number), origin, of.stream().toList(), () -> pages.apply(number));
      slots.add(page.telling(() -> told.apply(number)));
    }
  }

  private void numbered(
      PagePath first, int count, IntFunction<Page> pages, IntFunction<Told> told) {
    Slot page = slot(first, site.config().place(), List.of(), () -> pages.apply(1));
    slots.add(page.telling(() -> told.apply(1)));
    further(first, Optional.empty(), count, pages, told);
  }

  private TextPage text(FreePage page) {
    Scope scope = Scope.of(site, PagePath.of(page));
    String html = BodyHtml.on(scope, page);
    var frame = new FrameBuilder(scope, page.title()).description(page.summary()).build();
    var toc = Contents.of(analysis.body(page));
    return new TextPage(
        scope.path(),
        frame,
        page.title(),
        page.summary(),
        Label.of(page.highestMarking()),
        html,
        toc);
  }

  private void lists() {
    HomePages home = new HomePages(site);
    add(PagePath.HOME, home.bodies(), home::page);
    Listings listings = new Listings(site, atlas);
    numbered(BriefPages.LIST, listings.briefPages(), listings::briefs, listings::toldOfBriefs);
    for (int year : listings.years()) {
      numbered(
          Listings.yearPath(year),
          listings.yearPages(year),
          n -> listings.year(year, n),
          n -> listings.toldOfYear(year, n));
    }
    numbered(SourcePages.LIST, listings.sourcePages(), listings::sources, listings::toldOfSources);
    for (Dossier.Kind kind : Dossier.Kind.values()) {
      add(new PagePath(kind.folder() + "/"), () -> listings.dossiers(kind));
    }
    add(TopicPages.LIST, listings::topics);
    add(EditionPages.LIST, listings::editions);
    editions();
    Timelines timelines = new Timelines(site);
    timelines.paths().forEach(path -> add(path, () -> timelines.page(path)));
    QuotationPages quotations = new QuotationPages(site);
    numbered(QuotationPages.PATH, quotations.pages(), quotations::page, quotations::told);
    numbered(DossierQuotations.PATH, byDossier.pages(), byDossier::page, byDossier::told);
    add(SearchPages.PATH, () -> SearchPages.page(site));
    add(new PagePath("404.html"), this::notFound);
  }

  private void search() {
    add(SearchIndex.PATH, index::overview);
    add(SearchIndex.DOSSIERS, index::dossiers);
    for (String name : index.shardNames()) {
      Slot part =
          new Slot(
              SearchIndex.path(name),
              Optional.empty(),
              site.config().place(),
              Optional.empty(),
              () -> SearchIndex.shard(name, shards.text(name)));
      slots.add(part.versioned(() -> shards.version(name)));
    }
  }

  private void editions() {
    EditionPages pages = new EditionPages(site);
    List<Issue> issues = analysis.issues();
    for (int i = 0; i < issues.size(); i++) {
      Issue issue = issues.get(i);
      Issue older = i == 0 ? null : issues.get(i - 1);
      Issue newer = i == issues.size() - 1 ? null : issues.get(i + 1);
      Place origin = issue.note().map(Item::place).orElse(issue.briefs().get(0).place());
      Slot page =
          new Slot(
              PagePath.edition(issue.id()),
              issue.note().map(Item.class::cast),
              origin,
              Optional.of(EditionPages.bodies(issue)),
              () -> pages.page(issue, older, newer));
      item(page.telling(() -> pages.told(issue, older, newer)));
    }
  }

  private NotFoundPage notFound() {
    Scope scope =
        new Scope(site, new PagePath("404.html"), Hrefs.underBase(site.config().basePath()));
    List<Link> ways = new ArrayList<>();
    ways.add(new Link(site.words().say("frame.home"), scope.href(PagePath.HOME)));
    ways.add(new Link(site.words().say("kinds.briefs"), scope.href(BriefPages.LIST)));
    ways.add(new Link(site.words().say("frame.search"), scope.href(SearchPages.PATH)));
    String title = site.words().say("missing.title");
    var frame = new FrameBuilder(scope, title).notIndexed().build();
    return new NotFoundPage(scope.path(), frame, title, ways);
  }

  private void feeds() {
    Feeds feeds = new Feeds(site);
    String title = site.config().title();
    briefFeed(feeds, PagePath.HOME, title, Paging.newestFirst(digest.briefs()));
    feed(EditionPages.LIST, feeds.editionBodies(), feeds::editions, feeds::toldOfEditions);
    for (Topic topic : digest.topics()) {
      PagePath page = PagePath.of(topic);
      String name = site.words().say("feed.part", title, topic.title());
      briefFeed(feeds, page, name, Paging.newestFirst(analysis.briefs(topic)));
    }
    for (Dossier dossier : digest.dossiers()) {
      PagePath page = PagePath.of(dossier);
      String name = site.words().say("feed.part", title, dossier.title());
      briefFeed(feeds, page, name, briefsNaming(dossier));
    }
  }

  private interface Formatted {
    Page page(Feed.Format format);
  }

  private void briefFeed(Feeds feeds, PagePath page, String title, List<Brief> newestFirst) {
    List<Brief> newest = Feeds.newest(page, newestFirst);
    feed(
        page,
        newest,
        format -> feeds.briefs(page, title, newest, format),
        () -> feeds.toldOfBriefs(title, newest));
  }

  private void feed(
      PagePath page, List<? extends Item> bodies, Formatted feed, Supplier<Told> told) {
    for (Feed.Format format : Feed.Format.values()) {
      PagePath path = page.child(format.file());
      slots.add(slot(path, site.config().place(), bodies, () -> feed.page(format)).telling(told));
    }
  }

  private List<Brief> briefsNaming(Dossier dossier) {
    List<Brief> briefs =
        analysis.appearances(dossier).stream()
            .map(Appearance::item)
            .filter(Brief.class::isInstance)
            .map(Brief.class::cast)
            .toList();
    return Paging.newestFirst(briefs);
  }

  private void file(Page.PlainFile file) {
    add(file.path(), () -> file);
  }

  /** The note of an edition has no page before readers may see a brief of that edition. */
  private boolean hasPage(Item item) {
    return !(item instanceof Edition) || analysis.issue(item.id()).isPresent();
  }

  private void redirects() {
    digest
        .items()
        .filter(item -> !item.formerAddresses().isEmpty() && hasPage(item))
        .forEach(
            item -> {
              for (Placed<String> former : item.formerAddresses()) {
                site.destinations()
                    .resolve(PagePath.HOME, item.place(), former.value())
                    .filter(d -> !d.isExternal() && d.fragment().isEmpty())
                    .ifPresent(d -> redirect(folder(d.path()), item, former.place()));
              }
            });
  }

  private static PagePath folder(PagePath path) {
    String last = path.value().substring(path.value().lastIndexOf('/') + 1);
    return last.isEmpty() || last.contains(".") ? path : new PagePath(path.value() + "/");
  }

  private void redirect(PagePath from, Item item, Place origin) {
    PagePath to = PagePath.of(item);
    Slot page =
        slot(
            from,
            origin,
            List.of(),
            () ->
                new RedirectPage(
                    from,
                    site.config().language(),
                    item.title(),
                    to.relativeTo(from),
                    to.absolute(site.url()),
                    site.theme().policy().orElse(null)));
    slots.add(page.telling(() -> new Tells(site).item(Optional.of(item)).told()));
  }

  /** Search engines may go wherever a reader may, but for what is only a way to something else. */
  private void sitemap() {
    List<Page.SitemapEntry> entries = new ArrayList<>();
    for (Slot slot : List.copyOf(slots)) {
      boolean page = slot.path().value().isEmpty() || slot.path().value().endsWith("/");
      if (page
          && !slot.path().equals(SearchPages.PATH)
          && slot.item().map(SitePlanner::isIndexed).orElse(true)) {
        String changed =
            slot.item()
                .filter(Brief.class::isInstance)
                .map(i -> ((Brief) i).lastChanged().toString())
                .orElse(null);
        entries.add(new Page.SitemapEntry(slot.path().absolute(site.url()), changed));
      }
    }
    PagePath path = new PagePath("sitemap.xml");
    add(path, () -> new Page.Sitemap(path, entries));
    PagePath robots = new PagePath("robots.txt");
    String text = "User-agent: *\nAllow: /\n\nSitemap: " + path.absolute(site.url()) + "\n";
    add(robots, () -> new Page.PlainFile(robots, text));
  }

  private static boolean isIndexed(Item item) {
    return !(item instanceof Brief brief) || brief.status() == sitrep.digest.Status.PUBLISHED;
  }
}
