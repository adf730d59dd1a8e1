package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sitrep.analysis.Analysis;
import sitrep.analysis.CitationUse;
import sitrep.analysis.CitedBy;
import sitrep.digest.Imprint;
import sitrep.digest.RawLine;
import sitrep.digest.Said;
import sitrep.digest.Source;
import sitrep.page.EntityGroup;
import sitrep.page.Label;
import sitrep.page.Link;
import sitrep.page.PagePath;
import sitrep.page.QuoteView;
import sitrep.page.SourcePage;
import sitrep.page.SourcePage.Fact;
import sitrep.page.Told;

/** The pages of sources. */
final class SourcePages {

  static final PagePath LIST = new PagePath("sources/");

  private final Site site;
  private final Analysis analysis;

  SourcePages(Site site) {
    this.site = site;
    this.analysis = site.analysis();
  }

  SourcePage page(Source source) {
    PagePath path = PagePath.of(source);
    Scope scope = Scope.of(site, path);
    String html = BodyHtml.on(scope, source);
    List<SourcePage.CitedByView> citedBy =
        analysis.citedBy(source).stream().map(c -> citedBy(scope, c)).toList();
    List<QuoteView> quotations = quotations(scope, source);
    List<EntityGroup> named = scope.byKind(analysis.named(source));
    return new SourcePage(
        path,
        frame(scope, source),
        source.title(),
        source.givenTitle().isEmpty() && source.raw().titleDerived(),
        source.lineForReaders(source.imprint().title().map(Said::line).orElse(0)),
        Label.of(source.marking()),
        origin(scope.words(), source),
        facts(scope.words(), source),
        html,
        source.raw().lines().stream().map(line -> line(scope.words(), source, line)).toList(),
        source.raw().setAside().size(),
        quotations,
        named,
        citedBy);
  }

  /** What the page of a source tells of others. */
  Told told(Source source) {
    Tells tells = new Tells(site).body(source);
    analysis.citedBy(source).forEach(cited -> tells.item(Optional.of(cited.brief())));
    analysis.quotationsIn(source).forEach(spoken -> tells.item(spoken.speaker()));
    return tells.told();
  }

  private sitrep.page.Frame frame(Scope scope, Source source) {
    String first = source.body().blocks().isEmpty() ? "" : source.body().blocks().get(0).text();
    return new FrameBuilder(scope, source.title())
        .under(scope.words().say("kinds.sources"), LIST)
        .description(first.replaceAll("\\s+", " "))
        .language(source.language())
        .article()
        .thing(
            JsonLd.thing(
                "NewsArticle",
                "headline",
                source.title(),
                "url",
                PagePath.of(source).absolute(site.url()),
                "isBasedOn",
                source.url().orElse(null),
                "datePublished",
                said(source.imprint().published()).map(Object::toString).orElse(null),
                "author",
                said(source.imprint().byline())
                    .map(name -> JsonLd.thing("Person", "name", name))
                    .orElse(null),
                "publisher",
                source
                    .publisher()
                    .map(name -> JsonLd.thing("Organization", "name", name))
                    .orElse(null)))
        .build();
  }

  private static <T> Optional<T> said(Optional<Said<T>> said) {
    return said.map(Said::value);
  }

  private static List<String> origin(Words words, Source source) {
    Imprint imprint = source.imprint();
    return Stream.of(
            source.publisher().or(() -> said(imprint.agency())),
            said(imprint.byline()),
            said(imprint.published()).map(d -> words.day(d).text()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Fact> facts(Words words, Source source) {
    Imprint imprint = source.imprint();
    List<Fact> facts = new ArrayList<>();
    given(facts, words.say("fact.publisher"), source.publisher());
    imprint.byline().ifPresent(said -> facts.add(fact(source, words.say("fact.author"), said)));
    imprint.agency().ifPresent(said -> facts.add(fact(source, words.say("fact.agency"), said)));
    imprint.place().ifPresent(said -> facts.add(fact(source, words.say("fact.place"), said)));
    imprint
        .published()
        .map(said -> new Said<>(words.day(said.value()).text(), said.line()))
        .ifPresent(said -> facts.add(fact(source, words.say("fact.published"), said)));
    given(facts, words.say("fact.retrieved"), source.retrieved().map(d -> words.day(d).text()));
    source.url().ifPresent(url -> facts.add(new Fact(words.say("fact.address"), url, url)));
    source.archived().ifPresent(url -> facts.add(new Fact(words.say("fact.archived"), url, url)));
    given(facts, words.say("fact.type"), source.type());
    given(
        facts,
        words.say("fact.grade"),
        Optional.ofNullable(Grades.code(source))
            .map(code -> words.say("grade.fact", code, Grades.words(words, source))));
    given(
        facts,
        words.say("fact.language"),
        source.language().map(code -> words.translated("language", code)));
    imprint.credit().ifPresent(said -> facts.add(fact(source, words.say("fact.credit"), said)));
    imprint
        .corrections()
        .forEach(said -> facts.add(fact(source, words.say("fact.correction"), said)));
    facts.add(new Fact(words.say("fact.hash"), source.sha256(), null));
    return facts;
  }

  private static void given(List<Fact> facts, String label, Optional<String> value) {
    value.ifPresent(v -> facts.add(new Fact(label, v, null)));
  }

  private static Fact fact(Source source, String label, Said<String> said) {
    return new Fact(label, said.value(), null, source.lineForReaders(said.line()));
  }

  /** What is part of the text needs no reason, but where somebody decided that it is. */
  private static SourcePage.LineView line(Words words, Source source, RawLine line) {
    boolean plain = line.kind().isShown() && line.by() == RawLine.By.RULE;
    return new SourcePage.LineView(
        source.lineForReaders(line.number()),
        words.translated("line", line.kind().word()),
        line.text(),
        plain ? null : words.translated("why", line.why()),
        line.kind().isShown());
  }

  private List<QuoteView> quotations(Scope scope, Source source) {
    return analysis.quotationsIn(source).stream().map(q -> Quotes.within(scope, q)).toList();
  }

  private SourcePage.CitedByView citedBy(Scope scope, CitedBy cited) {
    List<SourcePage.Use> uses = cited.uses().stream().map(use -> use(scope, cited, use)).toList();
    return new SourcePage.CitedByView(scope.card(cited.brief()), uses);
  }

  private static SourcePage.Use use(Scope scope, CitedBy cited, CitationUse use) {
    scope.mark(scope.site().highest(cited.brief()));
    Link section =
        use.section()
            .map(s -> new Link(s.text(), scope.href(cited.brief()) + "#" + s.id()))
            .orElse(null);
    String locator = use.cite().locator().isEmpty() ? null : use.cite().locator();
    return new SourcePage.Use(use.sentence(), locator, section);
  }
}
