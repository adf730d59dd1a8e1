package sitrep.compose;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.config.SiteConfig;
import sitrep.page.Destination;
import sitrep.page.Feed;
import sitrep.page.Frame;
import sitrep.page.Hrefs;
import sitrep.page.Label;
import sitrep.page.Link;
import sitrep.page.PagePath;
import sitrep.page.SharedImage;

/** What surrounds one page. To be built last, when the page's marking is known. */
final class FrameBuilder {

  private static final int DESCRIPTION = 200;

  /** Languages that are as a rule written in Arabic, Hebrew, Thaana or Syriac script (ISO 639). */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi");

  private final Scope scope;
  private final String title;
  private final List<PagePath> trail = new ArrayList<>();
  private final List<String> trailTitles = new ArrayList<>();
  private final List<Frame.Feed> feeds = new ArrayList<>();
  private final List<Map<String, Object>> things = new ArrayList<>();
  private String description = "";
  private String ogType = "website";
  private Optional<SharedImage> image = Optional.empty();
  private String language;
  private boolean indexed = true;

  FrameBuilder(Scope scope, String title) {
    this.scope = scope;
    this.title = title;
    this.language = scope.site().config().language();
  }

  FrameBuilder description(String text) {
    this.description = text.length() <= DESCRIPTION ? text : text.substring(0, cut(text)) + " …";
    return this;
  }

  /** Behind the last whole word; scripts that put no blanks between words have none. */
  private static int cut(String text) {
    int blank = text.lastIndexOf(' ', DESCRIPTION);
    boolean halved = Character.isLowSurrogate(text.charAt(DESCRIPTION));
    return blank > 0 ? blank : halved ? DESCRIPTION - 1 : DESCRIPTION;
  }

  FrameBuilder article() {
    this.ogType = "article";
    return this;
  }

  FrameBuilder language(Optional<String> other) {
    other.ifPresent(l -> this.language = l);
    return this;
  }

  FrameBuilder image(Optional<SharedImage> own) {
    this.image = own;
    return this;
  }

  FrameBuilder notIndexed() {
    this.indexed = false;
    return this;
  }

  /** The next page on the way down to this one. */
  FrameBuilder under(String pageTitle, PagePath page) {
    trail.add(page);
    trailTitles.add(pageTitle);
    return this;
  }

  /** The page's own feeds, which lie below it. */
  FrameBuilder feeds(PagePath page) {
    addFeeds(page, title);
    return this;
  }

  FrameBuilder thing(Map<String, Object> thing) {
    things.add(thing);
    return this;
  }

  private void addFeeds(PagePath page, String feedTitle) {
    for (Feed.Format format : Feed.Format.values()) {
      String href = scope.href(page.child(format.file()));
      feeds.add(new Frame.Feed(feedTitle, format.title(), format.type(), href));
    }
  }

  Frame build() {
    SiteConfig config = scope.site().config();
    URI root = config.url();
    addFeeds(PagePath.HOME, config.title());
    List<Map<String, Object>> graph = new ArrayList<>(things);
    if (!trail.isEmpty()) {
      graph.add(JsonLd.trail(crumbs(Hrefs.absolute(root), true)));
    }
    return new Frame(
        language,
        direction(config.language()),
        config.title(),
        title,
        description.isEmpty() ? config.description() : description,
        scope.path().absolute(root),
        scope.href(PagePath.HOME),
        scope.href(SearchPages.PATH),
        ThemeFiles.on(scope, scope.site().theme().style()),
        ThemeFiles.on(scope, scope.site().theme().script()),
        scope.site().theme().policy().orElse(null),
        Label.of(scope.highest()),
        nav(),
        trail.isEmpty() ? List.of() : crumbs(scope.hrefs(), false),
        feeds,
        ogType,
        image.or(() -> SharedImages.of(scope.site())).orElse(null),
        graph.isEmpty() ? null : JsonLd.document(graph),
        indexed,
        config.organisation().map(SiteConfig.Organisation::name).or(config::author).orElse(null));
  }

  private static String direction(String siteLanguage) {
    String primary = siteLanguage.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return RIGHT_TO_LEFT.contains(primary) ? "rtl" : "ltr";
  }

  private List<Link> crumbs(Hrefs hrefs, boolean withSelf) {
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(new Link(scope.words().say("frame.home"), hrefs.to(PagePath.HOME)));
    for (int i = 0; i < trail.size(); i++) {
      crumbs.add(new Link(trailTitles.get(i), hrefs.to(trail.get(i))));
    }
    if (withSelf) {
      crumbs.add(new Link(title, hrefs.to(scope.path())));
    }
    return crumbs;
  }

  private List<Frame.NavLink> nav() {
    List<Frame.NavLink> nav = new ArrayList<>();
    for (Navigation.Way way : scope.site().navigation()) {
      nav.add(new Frame.NavLink(way.title(), way.to().href(scope.hrefs()), current(way.to())));
    }
    return nav;
  }

  private String current(Destination d) {
    if (d.isExternal()) {
      return null;
    }
    if (d.path().equals(scope.path())) {
      return "page";
    }
    boolean below =
        !d.path().value().isEmpty() && scope.path().value().startsWith(d.path().value());
    return below ? "true" : null;
  }
}
