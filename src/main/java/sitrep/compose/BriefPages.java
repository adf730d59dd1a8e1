package sitrep.compose;

import java.util.List;
import java.util.Optional;
import sitrep.analysis.Analysis;
import sitrep.analysis.Issue;
import sitrep.digest.Brief;
import sitrep.digest.Judgment;
import sitrep.digest.Likelihood;
import sitrep.digest.Status;
import sitrep.page.BriefCard;
import sitrep.page.BriefPage;
import sitrep.page.EntityGroup;
import sitrep.page.Figure;
import sitrep.page.Label;
import sitrep.page.Link;
import sitrep.page.PagePath;
import sitrep.page.TimelineView;
import sitrep.page.Told;
import sitrep.picture.Span;

/** The pages of briefs. */
final class BriefPages {

  static final PagePath LIST = new PagePath("briefs/");
  private static final int WORDS_A_MINUTE = 220;

  private final Site site;
  private final Analysis analysis;
  private final Words words;
  private final List<BriefPage.Band> legend;

  BriefPages(Site site) {
    this.site = site;
    this.words = site.words();
    this.legend = legend(site);
    this.analysis = site.analysis();
  }

  /**
   * @param older the brief before it in time, or null
   * @param newer the brief after it, or null
   */
  BriefPage page(Brief brief, Brief older, Brief newer) {
    PagePath path = PagePath.of(brief);
    Scope scope = Scope.of(site, path);
    String html = BodyHtml.on(scope, brief);
    List<BriefPage.SourceRef> sources = BriefSources.of(scope, brief);
    List<BriefPage.JudgmentView> judgments =
        brief.judgments().stream().map(this::judgment).toList();
    Figure image = image(scope, brief);
    Link edition = issue(brief).map(issue -> EditionPages.link(scope, issue)).orElse(null);
    List<TimelineView> events = events(scope, brief);
    List<EntityGroup> named = scope.byKind(analysis.named(brief));
    var citations = BriefCitations.of(scope, brief);
    List<BriefCard> related = scope.cards(analysis.related(brief));
    Link next = newer == null ? null : scope.link(newer);
    Link previous = older == null ? null : scope.link(older);
    return new BriefPage(
        path,
        frame(scope, brief),
        brief.title(),
        false,
        brief.status() == Status.DRAFT,
        words.day(brief.date()),
        brief.updated().map(words::day).orElse(null),
        edition,
        scope.topics(brief),
        brief.authors(),
        brief.summary(),
        Label.of(scope.site().highest(brief)),
        brief.confidence().map(words::confidence).orElse(null),
        minutes(brief),
        image,
        html,
        Contents.of(brief, analysis, words),
        judgments,
        corrections(brief),
        events,
        named,
        SourceSummary.of(words, analysis.sources(brief)),
        sources,
        judgments.isEmpty() && !KeyJudgments.in(words, brief) ? List.of() : legend,
        citations,
        related,
        next,
        previous);
  }

  /** What the page of a brief tells of others. */
  Told told(Brief brief, Brief older, Brief newer) {
    Tells tells = new Tells(site).body(brief);
    brief.sources().forEach(source -> tells.source(source.value()));
    brief.events().forEach(event -> tells.dossier(event.place()));
    brief.image().ifPresent(image -> tells.address(brief, image.value()));
    return tells
        .item(issue(brief).flatMap(Issue::note))
        .items(analysis.related(brief))
        .item(Optional.ofNullable(older))
        .item(Optional.ofNullable(newer))
        .told();
  }

  /** What is left of a withdrawn brief: its title, its dates, and the corrections that say why. */
  BriefPage withdrawn(Brief brief) {
    PagePath path = PagePath.of(brief);
    Scope scope = Scope.of(site, path);
    scope.mark(brief.marking());
    var frame =
        new FrameBuilder(scope, brief.title())
            .under(words.say("kinds.briefs"), LIST)
            .notIndexed()
            .build();
    return new BriefPage(
        path,
        frame,
        brief.title(),
        true,
        false,
        words.day(brief.date()),
        brief.updated().map(words::day).orElse(null),
        null,
        List.of(),
        List.of(),
        "",
        Label.of(brief.marking()),
        null,
        0,
        null,
        "",
        List.of(),
        List.of(),
        corrections(brief),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        null);
  }

  private sitrep.page.Frame frame(Scope scope, Brief brief) {
    FrameBuilder frame =
        new FrameBuilder(scope, brief.title())
            .under(words.say("kinds.briefs"), LIST)
            .description(brief.summary())
            .language(brief.language())
            .article()
            .image(SharedImages.of(site, brief))
            .thing(BriefData.of(site, brief));
    return brief.status() == Status.DRAFT ? frame.notIndexed().build() : frame.build();
  }

  private List<TimelineView> events(Scope scope, Brief brief) {
    return brief.events().stream()
        .map(
            e ->
                new TimelineView(
                    words.day(e.date()),
                    new Link(e.what(), null),
                    Timelines.place(scope, e.place()),
                    null))
        .toList();
  }

  private List<BriefPage.CorrectionView> corrections(Brief brief) {
    return brief.corrections().stream()
        .map(
            c ->
                new BriefPage.CorrectionView(
                    words.day(c.date()), words.translated("correction", c.kind()), c.note()))
        .toList();
  }

  private static Figure image(Scope scope, Brief brief) {
    return brief.image().flatMap(image -> Figures.inText(scope, brief, image.value())).orElse(null);
  }

  private Optional<Issue> issue(Brief brief) {
    return analysis.issue(site.config().edition().idOf(brief.date()));
  }

  private static int minutes(Brief brief) {
    String text = brief.body().words();
    int words = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      boolean before = space;
      char c = text.charAt(i);
      space = c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
      words += before && !space ? 1 : 0;
    }
    return Math.max(1, (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
  }

  private BriefPage.JudgmentView judgment(Judgment j) {
    return new BriefPage.JudgmentView(
        j.id(),
        j.statement(),
        j.likelihood().map(band -> words.likelihood(band).get(0)).orElse(null),
        j.likelihood().map(Likelihood::range).orElse(null),
        j.likelihood().map(BriefPages::scale).orElse(null),
        j.by().map(words::day).orElse(null),
        words.translated("outcome", j.outcome()),
        j.outcome().equals("pending"));
  }

  private static List<BriefPage.Band> legend(Site site) {
    return site.config().scale().bands().stream()
        .map(
            b ->
                new BriefPage.Band(
                    String.join(", ", site.words().likelihood(b)), b.range(), scale(b)))
        .toList();
  }

  private static String scale(Likelihood band) {
    return Span.svg(band.lowPercent(), band.highPercent());
  }
}
