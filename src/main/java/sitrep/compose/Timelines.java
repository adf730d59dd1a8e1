package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sitrep.analysis.Analysis;
import sitrep.analysis.DatedSentence;
import sitrep.analysis.TimelineEntry;
import sitrep.digest.Dossier;
import sitrep.digest.Source;
import sitrep.page.Frame;
import sitrep.page.Link;
import sitrep.page.PagePath;
import sitrep.page.SentenceView;
import sitrep.page.TimelinePage;
import sitrep.page.TimelineView;
import sitrep.problem.Placed;

/**
 * The timeline: the events that authors declare, and in a layer apart the sentences of sources that
 * name a day or a month.
 */
final class Timelines {

  static final PagePath PATH = new PagePath("timeline/");
  static final PagePath SENTENCES = PATH.child("sources/");

  private final Site site;
  private final Years<TimelineEntry> events;
  private final Years<DatedSentence> sentences;

  Timelines(Site site) {
    this.site = site;
    Analysis analysis = site.analysis();
    this.events = new Years<>(PATH, analysis.timeline(), e -> e.date().year());
    this.sentences = new Years<>(SENTENCES, analysis.datedSentences(), s -> s.date().year());
  }

  /** Where the pages of both layers lie. */
  List<PagePath> paths() {
    List<PagePath> paths = new ArrayList<>(events.paths());
    if (!sentences.isEmpty()) {
      paths.addAll(sentences.paths());
    }
    return paths;
  }

  TimelinePage page(PagePath path) {
    Scope scope = Scope.of(site, path);
    boolean ofEvents = !path.value().startsWith(SENTENCES.value());
    List<TimelinePage.Year> years =
        ofEvents
            ? events.on(path).entrySet().stream()
                .map(e -> eventsOf(scope, e.getKey(), e.getValue()))
                .toList()
            : sentences.on(path).entrySet().stream()
                .map(e -> sentencesOf(scope, e.getKey(), e.getValue()))
                .toList();
    String first = scope.words().say(ofEvents ? "timeline.title" : "timeline.sentences");
    String title = (ofEvents ? events : sentences).title(site.words(), first, path);
    return new TimelinePage(
        path,
        frame(scope, title, ofEvents),
        title,
        ofEvents ? null : scope.words().say("timeline.sentences.says"),
        layers(scope, ofEvents),
        (ofEvents ? events : sentences).spans(scope),
        years,
        (ofEvents ? events : sentences).pager(scope));
  }

  private static Frame frame(Scope scope, String title, boolean ofEvents) {
    FrameBuilder frame =
        new FrameBuilder(scope, title)
            .description(scope.words().say(ofEvents ? "timeline.says" : "timeline.sentences.says"));
    PagePath path = scope.path();
    frame = path.equals(PATH) ? frame : frame.under(scope.words().say("timeline.title"), PATH);
    return (ofEvents || path.equals(SENTENCES)
            ? frame
            : frame.under(scope.words().say("kinds.sources"), SENTENCES))
        .build();
  }

  private List<Frame.NavLink> layers(Scope scope, boolean ofEvents) {
    return sentences.isEmpty()
        ? List.of()
        : List.of(
            new Frame.NavLink(
                scope.words().say("timeline.events"), scope.href(PATH), ofEvents ? "true" : null),
            new Frame.NavLink(
                scope.words().say("timeline.sentences"),
                scope.href(SENTENCES),
                ofEvents ? null : "true"));
  }

  private TimelinePage.Year eventsOf(Scope scope, int year, List<TimelineEntry> entries) {
    int dated = sentences.count(year);
    Link other =
        dated == 0
            ? null
            : new Link(
                scope.words().count("sentences", dated),
                scope.href(sentences.pathOf(year)) + "#_" + year);
    return new TimelinePage.Year(String.valueOf(year), of(scope, entries), List.of(), other);
  }

  private TimelinePage.Year sentencesOf(Scope scope, int year, List<DatedSentence> entries) {
    return new TimelinePage.Year(
        String.valueOf(year),
        List.of(),
        entries.stream().map(s -> sentence(scope, s)).toList(),
        null);
  }

  private static List<TimelineView> of(Scope scope, List<TimelineEntry> entries) {
    return entries.stream().map(e -> event(scope, e)).toList();
  }

  /** The timeline of a dossier; none where all that it would tell is the dossier itself. */
  static List<TimelineView> of(Scope scope, Dossier dossier) {
    List<TimelineEntry> entries = scope.site().analysis().timelineOf(dossier);
    return entries.stream().allMatch(e -> e.origin() == dossier) ? List.of() : of(scope, entries);
  }

  /** An event that has a page is called like it, and need not be named twice. */
  private static TimelineView event(Scope scope, TimelineEntry entry) {
    Link origin = scope.link(entry.origin());
    boolean own = entry.what().equals(origin.text());
    boolean here = PagePath.of(entry.origin()).equals(scope.path());
    return new TimelineView(
        scope.words().day(entry.date()),
        own && !here ? origin : new Link(entry.what(), null),
        place(scope, entry.place()),
        own ? null : origin);
  }

  static SentenceView sentence(Scope scope, DatedSentence dated) {
    Source source = dated.source();
    String href = scope.href(source) + "#" + SourceMarks.dateId(dated.number());
    return new SentenceView(
        scope.words().day(dated.date()),
        dated.before(),
        dated.words(),
        dated.behind(),
        new Link(source.title(), href),
        source.publisher().orElse(null));
  }

  static Link place(Scope scope, Optional<Placed<String>> place) {
    return place
        .map(
            name ->
                new Link(
                    name.value(),
                    scope
                        .site()
                        .analysis()
                        .names()
                        .dossier(name.value())
                        .map(scope::href)
                        .orElse(null)))
        .orElse(null);
  }
}
