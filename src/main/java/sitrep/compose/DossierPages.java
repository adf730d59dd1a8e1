package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sitrep.analysis.Analysis;
import sitrep.analysis.Appearance;
import sitrep.analysis.Companion;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.digest.Source;
import sitrep.page.Day;
import sitrep.page.DossierPage;
import sitrep.page.Label;
import sitrep.page.Link;
import sitrep.page.MentionView;
import sitrep.page.PagePath;
import sitrep.page.SourcePage.Fact;
import sitrep.page.Told;

/** The pages of dossiers: what an author wrote, and all that the digest says of it elsewhere. */
final class DossierPages {

  static final int BRIEFS_A_PAGE = 40;
  private static final int SOURCES = 60;

  private final Site site;
  private final Analysis analysis;
  private final DossierQuotations byDossier;
  private final Atlas atlas;

  DossierPages(Site site, DossierQuotations byDossier, Atlas atlas) {
    this.byDossier = byDossier;
    this.atlas = atlas;
    this.site = site;
    this.analysis = site.analysis();
  }

  int pages(Dossier dossier) {
    return Paging.pages(briefs(dossier).size(), BRIEFS_A_PAGE);
  }

  /** Where briefs name it, which come before all others; each of its many pages asks for them. */
  private List<Appearance> briefs(Dossier dossier) {
    List<Appearance> all = analysis.appearances(dossier);
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).item() instanceof Brief) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.subList(0, low);
  }

  DossierPage page(Dossier dossier, int number) {
    PagePath first = PagePath.of(dossier);
    PagePath path = first.numbered(number);
    Scope scope = Scope.of(site, path);
    List<Appearance> briefs = Paging.newestFirst(briefs(dossier));
    String html = BodyHtml.on(scope, dossier);
    boolean whole = number == 1;
    List<Appearance> all = whole ? analysis.appearances(dossier) : List.of();
    var briefViews =
        Paging.slice(briefs, number, BRIEFS_A_PAGE).stream().map(a -> mention(scope, a)).toList();
    var sources =
        all.stream()
            .filter(a -> a.item() instanceof Source)
            .limit(SOURCES)
            .map(a -> mention(scope, a))
            .toList();
    var others = all.stream().filter(a -> isOther(a.item())).map(a -> mention(scope, a)).toList();
    DossierSayings sayings = new DossierSayings(scope, dossier, whole);
    var quotations = sayings.quotations();
    var namedIn = sayings.namedIn();
    var sentences = sayings.sentences();
    var partOf = partOf(scope, dossier);
    var members = members(scope, dossier);
    var timeline = whole ? Timelines.of(scope, analysis.timelineOf(dossier)) : null;
    List<Companion> companions = whole ? analysis.companions(dossier) : List.of();
    var map = whole ? atlas.around(scope, dossier) : null;
    var named = companions.stream().map(c -> scope.companion(c.dossier(), c.briefs())).toList();
    return new DossierPage(
        path,
        frame(scope, dossier, first, number),
        dossier.title(),
        scope.words().translated("kind", dossier.kind().word()),
        Label.of(dossier.highestMarking()),
        dossier.aliases().stream().map(a -> a.value()).toList(),
        dossier.role().orElse(null),
        partOf,
        members,
        facts(scope.words(), dossier),
        map,
        dossier
            .image()
            .flatMap(image -> Figures.inMargin(scope, dossier, image.value()))
            .orElse(null),
        dossier.summary(),
        whole ? html : "",
        dossier.links().stream().map(l -> new Link(l.title(), l.url())).toList(),
        briefs.size(),
        briefViews,
        Paging.pager(scope, first, number, pages(dossier)),
        sources,
        others,
        quotations,
        namedIn,
        quotations.isCut() || namedIn.isCut()
            ? new Link(scope.words().say("dossier.all-quotations"), byDossier.href(scope, dossier))
            : null,
        timeline == null ? List.of() : timeline,
        sentences,
        named,
        CompanyPictures.of(site.words(), companions, analysis.ties(dossier, companions)),
        whole
            ? ActivityPictures.of(site.words(), briefs.stream().map(a -> (Brief) a.item()).toList())
            : null);
  }

  /** What a further page of a dossier tells of others; the first may tell of all. */
  Told told(Dossier dossier, int number) {
    List<Appearance> briefs = Paging.newestFirst(briefs(dossier));
    Tells tells = new Tells(site).body(dossier).dossier(dossier.partOf());
    dossier.image().ifPresent(image -> tells.address(dossier, image.value()));
    return tells
        .items(analysis.members(dossier))
        .items(Paging.slice(briefs, number, BRIEFS_A_PAGE).stream().map(Appearance::item).toList())
        .fact(briefs.size())
        .told();
  }

  private static boolean isOther(Item item) {
    return !(item instanceof Brief) && !(item instanceof Source);
  }

  static MentionView mention(Scope scope, Appearance a) {
    scope.mark(scope.site().highest(a.item()));
    Day day = null;
    if (a.item() instanceof Brief brief) {
      day = scope.words().day(brief.date());
    } else if (a.item() instanceof Source source) {
      day = source.published().map(scope.words()::day).orElse(null);
    }
    return new MentionView(
        title(scope, a.item()),
        scope.href(a.item()),
        day,
        a.sentence().isEmpty() ? null : a.sentence(),
        scope.words().translated("kind", a.item().kindWord()));
  }

  /** An edition's note may have no title of its own. */
  private static String title(Scope scope, Item item) {
    return item.title().isEmpty()
        ? scope
            .site()
            .analysis()
            .issue(item.id())
            .map(issue -> EditionPages.title(scope.words(), issue))
            .orElse(item.id())
        : item.title();
  }

  private sitrep.page.Frame frame(Scope scope, Dossier dossier, PagePath first, int number) {
    FrameBuilder frame =
        new FrameBuilder(scope, Paging.title(scope.words(), dossier.title(), number))
            .under(
                scope.words().plural(dossier.kind()), new PagePath(dossier.kind().folder() + "/"))
            .description(dossier.summary());
    if (number > 1) {
      return frame.under(dossier.title(), first).build();
    }
    return frame.image(SharedImages.of(site, dossier)).feeds(first).thing(data(dossier)).build();
  }

  private Map<String, Object> data(Dossier dossier) {
    String type = BriefData.type(dossier);
    Map<String, Object> thing =
        JsonLd.thing(
            type,
            "name",
            dossier.title(),
            "alternateName",
            dossier.aliases().stream().map(a -> (Object) a.value()).toList(),
            "description",
            dossier.summary(),
            "url",
            PagePath.of(dossier).absolute(site.url()),
            "sameAs",
            dossier.links().stream().map(l -> (Object) l.url()).toList());
    String begin = dossier.begin().map(Object::toString).orElse(null);
    String end = dossier.end().map(Object::toString).orElse(null);
    switch (dossier.kind()) {
      case PERSON ->
          thing.putAll(
              dates("birthDate", begin, "deathDate", end, "jobTitle", dossier.role().orElse(null)));
      case ORGANISATION -> thing.putAll(dates("foundingDate", begin, "dissolutionDate", end));
      case EVENT -> thing.putAll(dates("startDate", begin, "endDate", end));
      case PLACE, THING -> {}
    }
    if (!dossier.location().isEmpty()) {
      thing.put(
          dossier.kind() == Dossier.Kind.PLACE ? "geo" : "location",
          dossier.kind() == Dossier.Kind.PLACE
              ? geo(dossier)
              : JsonLd.thing("Place", "geo", geo(dossier)));
    }
    return thing;
  }

  private static Map<String, Object> geo(Dossier dossier) {
    return JsonLd.thing(
        "GeoCoordinates",
        "latitude",
        dossier.location().get(0),
        "longitude",
        dossier.location().get(1));
  }

  private static Map<String, Object> dates(Object... properties) {
    Map<String, Object> thing = JsonLd.thing("", properties);
    thing.remove("@type");
    return thing;
  }

  private Link partOf(Scope scope, Dossier dossier) {
    return dossier
        .partOf()
        .map(
            name ->
                analysis
                    .names()
                    .dossier(name.value())
                    .map(scope::link)
                    .orElse(new Link(name.value(), null)))
        .orElse(null);
  }

  private List<Link> members(Scope scope, Dossier dossier) {
    return analysis.members(dossier).stream().map(scope::link).toList();
  }

  private static List<Fact> facts(Words words, Dossier d) {
    List<Fact> facts = new ArrayList<>();
    boolean person = d.kind() == Dossier.Kind.PERSON;
    boolean event = d.kind() == Dossier.Kind.EVENT;
    String begin = person ? "fact.born" : event ? "fact.began" : "fact.founded";
    String end = person ? "fact.died" : event ? "fact.ended" : "fact.dissolved";
    d.begin()
        .ifPresent(date -> facts.add(new Fact(words.say(begin), words.day(date).text(), null)));
    d.end().ifPresent(date -> facts.add(new Fact(words.say(end), words.day(date).text(), null)));
    d.country().ifPresent(code -> facts.add(new Fact(words.say("fact.country"), code, null)));
    if (!d.location().isEmpty()) {
      facts.add(
          new Fact(
              words.say("fact.location"),
              degrees(words, d.location().get(0), "fact.north", "fact.south")
                  + ", "
                  + degrees(words, d.location().get(1), "fact.east", "fact.west"),
              null));
    }
    return facts;
  }

  private static String degrees(Words words, double value, String positive, String negative) {
    String digits =
        new java.math.BigDecimal(String.valueOf(Math.abs(value)))
            .stripTrailingZeros()
            .toPlainString()
            .replace(".", words.say("number.point"));
    return digits + "° " + words.say(value < 0 ? negative : positive);
  }
}
