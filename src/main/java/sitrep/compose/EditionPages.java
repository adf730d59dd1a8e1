package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import sitrep.analysis.Issue;
import sitrep.digest.Brief;
import sitrep.digest.Edition;
import sitrep.digest.Item;
import sitrep.page.EditionPage;
import sitrep.page.Link;
import sitrep.page.PagePath;
import sitrep.page.Told;
import sitrep.problem.Placed;

/** The pages of editions. */
final class EditionPages {

  static final PagePath LIST = new PagePath("editions/");

  private final Site site;

  EditionPages(Site site) {
    this.site = site;
  }

  /**
   * @param older the edition before it, or null
   * @param newer the edition after it, or null
   */
  EditionPage page(Issue issue, Issue older, Issue newer) {
    PagePath path = PagePath.edition(issue.id());
    Scope scope = Scope.of(site, path);
    String note = issue.note().map(edition -> BodyHtml.on(scope, edition)).orElse("");
    var judgments = KeyJudgments.of(scope, issue.briefs());
    var byTopic = byTopic(scope, issue.briefs());
    var firstNamed = scope.byKind(issue.firstNamed());
    var sources = issue.sources().stream().map(scope::link).toList();
    String title = title(site.words(), issue);
    String count = site.words().count("briefs", issue.briefs().size());
    String description = site.words().say("edition.description", count, span(site.words(), issue));
    Link next = newer == null ? null : link(scope, newer);
    Link previous = older == null ? null : link(scope, older);
    return new EditionPage(
        path,
        new FrameBuilder(scope, title)
            .under(site.words().say("kinds.editions"), LIST)
            .description(description)
            .build(),
        title,
        period(site.words(), issue),
        note,
        judgments,
        byTopic,
        firstNamed,
        sources,
        next,
        previous);
  }

  /** What the page of an edition tells of others. */
  Told told(Issue issue, Issue older, Issue newer) {
    Tells tells = new Tells(site);
    issue.note().ifPresent(tells::body);
    for (Issue each : Stream.of(issue, older, newer).filter(Objects::nonNull).toList()) {
      tells.fact(each.id()).item(each.note());
    }
    return tells
        .fact(older == null)
        .fact(List.of(issue.firstDay(), issue.lastDay()))
        .items(issue.briefs())
        .items(issue.firstNamed())
        .items(issue.sources())
        .told();
  }

  /** The items whose bodies the page of an edition may tell of. */
  static List<Item> bodies(Issue issue) {
    return Stream.<Item>concat(issue.note().stream(), issue.briefs().stream()).toList();
  }

  /** Its note's title, or else its period. */
  static String title(Words words, Issue issue) {
    return ownTitle(issue).orElseGet(() -> words.say("edition.title", span(words, issue)));
  }

  private static Optional<String> ownTitle(Issue issue) {
    return issue.note().map(Edition::title).filter(title -> !title.isEmpty());
  }

  private static String span(Words words, Issue issue) {
    return words.span(issue.firstDay(), issue.lastDay());
  }

  /** Such as {@code 17–23 July 2023}; null where the title is no other. */
  static String period(Words words, Issue issue) {
    return ownTitle(issue).isEmpty() ? null : span(words, issue);
  }

  static Link link(Scope scope, Issue issue) {
    issue.note().ifPresent(note -> scope.mark(note.marking()));
    return new Link(title(scope.words(), issue), scope.href(PagePath.edition(issue.id())));
  }

  private static List<EditionPage.TopicGroup> byTopic(Scope scope, List<Brief> briefs) {
    Map<String, List<Brief>> topics = new TreeMap<>();
    for (Brief brief : briefs) {
      String first = brief.topics().stream().findFirst().map(Placed::value).orElse("");
      topics.computeIfAbsent(first, t -> new ArrayList<>()).add(brief);
    }
    List<EditionPage.TopicGroup> groups = new ArrayList<>();
    topics.forEach(
        (topic, of) ->
            groups.add(
                new EditionPage.TopicGroup(
                    topic.isEmpty()
                        ? new Link(scope.words().say("edition.other"), null)
                        : scope.topic(topic),
                    scope.cards(Paging.newestFirst(of)))));
    return groups;
  }
}
