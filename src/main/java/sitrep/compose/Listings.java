package sitrep.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sitrep.analysis.Analysis;
import sitrep.analysis.Issue;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.PartialDate;
import sitrep.digest.Source;
import sitrep.digest.Topic;
import sitrep.page.Day;
import sitrep.page.Frame;
import sitrep.page.Label;
import sitrep.page.ListPage;
import sitrep.page.ListPage.Entry;
import sitrep.page.ListPage.Group;
import sitrep.page.PagePath;
import sitrep.page.Picture;
import sitrep.page.Told;

/** The lists of things of one kind, and the archive of briefs by year. */
final class Listings {

  private static final int A_PAGE = 50;
  private static final int BY_LETTER = 40;

  private final Site site;
  private final Words words;
  private final Atlas atlas;
  private final Analysis analysis;
  private final List<Brief> briefs;
  private final Map<Integer, List<Brief>> byYear = new TreeMap<>(Comparator.reverseOrder());
  private final List<Source> sources;

  Listings(Site site, Atlas atlas) {
    this.site = site;
    this.words = site.words();
    this.atlas = atlas;
    this.analysis = site.analysis();
    this.briefs = Paging.newestFirst(site.digest().briefs());
    briefs.forEach(b -> byYear.computeIfAbsent(b.date().getYear(), y -> new ArrayList<>()).add(b));
    this.sources =
        site.digest().sources().stream()
            .sorted(
                Comparator.comparing((Source s) -> s.published().map(Object::toString).orElse(""))
                    .reversed()
                    .thenComparing(Source::title)
                    .thenComparing(Source::id))
            .toList();
  }

  int briefPages() {
    return Paging.pages(briefs.size(), A_PAGE);
  }

  ListPage briefs(int number) {
    return briefs(BriefPages.LIST, words.say("kinds.briefs"), null, briefs, number);
  }

  List<Integer> years() {
    return List.copyOf(byYear.keySet());
  }

  int yearPages(int year) {
    return Paging.pages(byYear.get(year).size(), A_PAGE);
  }

  static PagePath yearPath(int year) {
    return new PagePath("archive/" + year + "/");
  }

  ListPage year(int year, int number) {
    return briefs(
        yearPath(year),
        words.say("list.briefs", year),
        words.say("kinds.briefs"),
        byYear.get(year),
        number);
  }

  private ListPage briefs(PagePath first, String title, String above, List<Brief> all, int number) {
    Scope scope = Scope.of(site, first.numbered(number));
    Map<String, List<Entry>> months = new LinkedHashMap<>();
    for (Brief brief : Paging.slice(all, number, A_PAGE)) {
      String month =
          words
              .day(new PartialDate(brief.date().getYear(), brief.date().getMonthValue(), 0))
              .text();
      months.computeIfAbsent(month, m -> new ArrayList<>()).add(brief(scope, brief));
    }
    List<Frame.NavLink> years = new ArrayList<>();
    for (int year : byYear.size() > 1 ? byYear.keySet() : Set.<Integer>of()) {
      String current = yearPath(year).equals(first) ? "page" : null;
      years.add(new Frame.NavLink(String.valueOf(year), scope.href(yearPath(year)), current));
    }
    String intro = words.say("list.newest", words.count("briefs", all.size()));
    FrameBuilder frame = new FrameBuilder(scope, Paging.title(words, title, number)).list(intro);
    frame = above == null ? frame : frame.under(above, BriefPages.LIST);
    frame = number == 1 ? frame : frame.under(title, first);
    int pages = Paging.pages(all.size(), A_PAGE);
    List<Group> groups = groups(months);
    return new ListPage(
        scope.path(),
        frame.build(),
        title,
        intro,
        years,
        groups,
        Paging.pager(scope, first, number, pages));
  }

  Told toldOfBriefs(int number) {
    return told(briefs, number);
  }

  Told toldOfYear(int year, int number) {
    return told(byYear.get(year), number);
  }

  private Told told(List<Brief> all, int number) {
    return new Tells(site)
        .items(Paging.slice(all, number, A_PAGE))
        .fact(all.size())
        .fact(byYear.keySet())
        .told();
  }

  private static List<Group> groups(Map<String, List<Entry>> byHeading) {
    List<Group> groups = new ArrayList<>();
    byHeading.forEach(
        (heading, entries) -> groups.add(new Group(heading.isEmpty() ? null : heading, entries)));
    return groups;
  }

  private Entry brief(Scope scope, Brief brief) {
    Label marking = Label.unlessClear(scope.site().highest(brief));
    return new Entry(
        brief.title(),
        scope.href(brief),
        nullIfEmpty(brief.summary()),
        words.day(brief.date()),
        null,
        marking);
  }

  private static String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  ListPage dossiers(Dossier.Kind kind) {
    PagePath path = new PagePath(kind.folder() + "/");
    Scope scope = Scope.of(site, path);
    List<Dossier> all = site.digest().dossiers().stream().filter(d -> d.kind() == kind).toList();
    Map<String, List<Entry>> letters = new TreeMap<>();
    for (Dossier dossier : all) {
      String letter =
          all.size() < BY_LETTER
              ? ""
              : dossier.title().substring(0, dossier.title().offsetByCodePoints(0, 1));
      letters.computeIfAbsent(letter, l -> new ArrayList<>()).add(dossier(scope, dossier));
    }
    String title = words.plural(kind);
    String intro = words.say("list.all", words.count(kind.folder(), all.size()));
    Picture map = kind == Dossier.Kind.PLACE ? atlas.places(scope) : null;
    return new ListPage(
        path,
        new FrameBuilder(scope, title).list(intro).build(),
        title,
        intro,
        List.of(),
        groups(letters),
        null,
        map);
  }

  private Entry dossier(Scope scope, Dossier dossier) {
    long count =
        analysis.appearances(dossier).stream().filter(a -> a.item() instanceof Brief).count();
    String note = dossier.role().orElse(nullIfEmpty(dossier.summary()));
    Label marking = Label.unlessClear(dossier.highestMarking());
    return new Entry(
        dossier.title(),
        scope.href(dossier),
        note,
        null,
        words.count("briefs", (int) count),
        marking);
  }

  ListPage topics() {
    Scope scope = Scope.of(site, TopicPages.LIST);
    List<Entry> entries = new ArrayList<>();
    for (Topic topic : site.digest().topics()) {
      int count = analysis.briefs(topic).size();
      Label marking = Label.unlessClear(topic.highestMarking());
      entries.add(
          new Entry(
              topic.title(), scope.href(topic), null, null, words.count("briefs", count), marking));
    }
    return new ListPage(
        scope.path(),
        new FrameBuilder(scope, words.say("kinds.topics"))
            .list(words.say("list.all", words.count("topics", entries.size())))
            .build(),
        words.say("kinds.topics"),
        null,
        List.of(),
        groups(Map.of("", entries)),
        null);
  }

  ListPage editions() {
    Scope scope = Scope.of(site, EditionPages.LIST);
    Map<String, List<Entry>> years = new LinkedHashMap<>();
    for (Issue issue : Paging.newestFirst(analysis.issues())) {
      String period = EditionPages.period(words, issue);
      String count = words.count("briefs", issue.briefs().size());
      var link = EditionPages.link(scope, issue);
      Entry entry = new Entry(link.text(), link.href(), period, null, count, null);
      years.computeIfAbsent(issue.id().substring(0, 4), y -> new ArrayList<>()).add(entry);
    }
    String title = words.say("kinds.editions");
    String all = words.say("list.all", words.count("editions", analysis.issues().size()));
    Frame frame = new FrameBuilder(scope, title).list(all).feeds(EditionPages.LIST).build();
    return new ListPage(scope.path(), frame, title, null, List.of(), groups(years), null);
  }

  int sourcePages() {
    return Paging.pages(sources.size(), A_PAGE);
  }

  Told toldOfSources(int number) {
    Tells tells = new Tells(site).fact(sources.size());
    for (Source source : Paging.slice(sources, number, A_PAGE)) {
      tells.item(Optional.of(source)).fact(analysis.citedBy(source).size());
    }
    return tells.told();
  }

  ListPage sources(int number) {
    Scope scope = Scope.of(site, SourcePages.LIST.numbered(number));
    List<Entry> entries = new ArrayList<>();
    for (Source source : Paging.slice(sources, number, A_PAGE)) {
      String grade = Grades.code(source);
      String publisher = source.publisher().orElse(null);
      String note =
          grade == null
              ? publisher
              : publisher == null
                  ? words.say("grade.of", grade)
                  : words.say("grade.with", publisher, grade);
      Day day = source.published().map(words::day).orElse(null);
      int cited = analysis.citedBy(source).size();
      String count = cited == 0 ? null : words.count("cited", cited);
      entries.add(
          new Entry(
              source.title(),
              scope.href(source),
              note,
              day,
              count,
              Label.unlessClear(source.marking())));
    }
    String title = words.say("kinds.sources");
    String intro = words.say("list.all", words.count("sources", sources.size()));
    FrameBuilder frame = new FrameBuilder(scope, Paging.title(words, title, number)).list(intro);
    frame = number == 1 ? frame : frame.under(title, SourcePages.LIST);
    return new ListPage(
        scope.path(),
        frame.build(),
        title,
        intro,
        List.of(),
        groups(Map.of("", entries)),
        Paging.pager(scope, SourcePages.LIST, number, sourcePages()));
  }
}
