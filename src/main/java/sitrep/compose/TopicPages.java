package sitrep.compose;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sitrep.analysis.Analysis;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Topic;
import sitrep.page.EntityLink;
import sitrep.page.Label;
import sitrep.page.PagePath;
import sitrep.page.Told;
import sitrep.page.TopicPage;
import sitrep.problem.Place;

/** The pages of topics. */
final class TopicPages {

  static final PagePath LIST = new PagePath("topics/");
  static final int BRIEFS_A_PAGE = 30;
  private static final int ENTITIES = 12;

  private final Site site;
  private final Analysis analysis;

  TopicPages(Site site) {
    this.site = site;
    this.analysis = site.analysis();
  }

  int pages(Topic topic) {
    return Paging.pages(analysis.briefs(topic).size(), BRIEFS_A_PAGE);
  }

  TopicPage page(Topic topic, int number) {
    PagePath first = PagePath.of(topic);
    PagePath path = first.numbered(number);
    Scope scope = Scope.of(site, path);
    List<Brief> briefs = Paging.newestFirst(analysis.briefs(topic));
    String html = number == 1 ? BodyHtml.on(scope, topic) : "";
    var cards = scope.cards(Paging.slice(briefs, number, BRIEFS_A_PAGE));
    var entities = number == 1 ? entities(scope, briefs) : List.<EntityLink>of();
    FrameBuilder frame =
        new FrameBuilder(scope, Paging.title(site.words(), topic.title(), number))
            .under(site.words().say("kinds.topics"), LIST);
    frame = number == 1 ? frame.feeds(first) : frame.under(topic.title(), first);
    return new TopicPage(
        path,
        frame.build(),
        topic.title(),
        Label.of(scope.highest()),
        html,
        briefs.size(),
        cards,
        Paging.pager(scope, first, number, pages(topic)),
        entities,
        number == 1 ? ActivityPictures.of(site.words(), briefs) : null);
  }

  /** What a further page of a topic tells of others; the first tells of far more. */
  Told told(Topic topic, int number) {
    List<Brief> briefs = Paging.newestFirst(analysis.briefs(topic));
    return new Tells(site)
        .items(Paging.slice(briefs, number, BRIEFS_A_PAGE))
        .fact(briefs.size())
        .told();
  }

  private List<EntityLink> entities(Scope scope, List<Brief> briefs) {
    Map<Place, Dossier> dossiers = new LinkedHashMap<>();
    Map<Place, Integer> counts = new LinkedHashMap<>();
    for (Brief brief : briefs) {
      for (Dossier dossier : analysis.named(brief)) {
        dossiers.put(dossier.place(), dossier);
        counts.merge(dossier.place(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Place, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(ENTITIES)
        .map(e -> scope.entity(dossiers.get(e.getKey()), e.getValue()))
        .toList();
  }
}
