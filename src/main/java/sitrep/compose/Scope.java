package sitrep.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.Topic;
import sitrep.page.BriefCard;
import sitrep.page.EntityGroup;
import sitrep.page.EntityLink;
import sitrep.page.Hrefs;
import sitrep.page.Label;
import sitrep.page.Link;
import sitrep.page.PagePath;

/**
 * The making of one page: how addresses look from it, and the highest marking of all that was put
 * on it so far. Whatever is shown of an item goes through here, so no page can forget to carry the
 * marking of its parts.
 */
final class Scope {

  private final Site site;
  private final PagePath path;
  private final Hrefs hrefs;
  private Marking highest = Marking.CLEAR;
  private boolean told;

  Scope(Site site, PagePath path, Hrefs hrefs) {
    this.site = site;
    this.path = path;
    this.hrefs = hrefs;
  }

  /** The making of the page at this path. */
  static Scope of(Site site, PagePath path) {
    return new Scope(site, path, Hrefs.from(path));
  }

  Site site() {
    return site;
  }

  Words words() {
    return site.words();
  }

  PagePath path() {
    return path;
  }

  Hrefs hrefs() {
    return hrefs;
  }

  /**
   * To be asked for when all is on the page: what came later would stand under too low a marking.
   */
  Marking highest() {
    told = true;
    return highest;
  }

  void mark(Marking marking) {
    if (told) {
      throw new IllegalStateException("the marking of " + path.value() + " was told too early");
    }
    highest = highest.or(marking);
  }

  /** Whether a brief speaks the language of the site. */
  boolean isInOwnLanguage(Brief brief) {
    return brief.language().filter(l -> !l.equals(site.config().language())).isEmpty();
  }

  String href(PagePath target) {
    return hrefs.to(target);
  }

  String href(Item item) {
    show(item);
    return hrefs.to(PagePath.of(item));
  }

  /** Something of the item stands on the page. */
  void show(Item item) {
    mark(item.marking());
    site.shown().accept(item);
  }

  Link link(Item item) {
    return new Link(item.title(), href(item));
  }

  Link topic(String name) {
    return new Link(name, href(site.topic(name)));
  }

  List<Link> topics(Brief brief) {
    return brief.topics().stream().map(name -> topic(name.value())).distinct().toList();
  }

  BriefCard card(Brief brief) {
    return new BriefCard(
        brief.title(),
        href(brief),
        words().day(brief.date()),
        brief.summary(),
        Label.unlessClear(site.highest(brief)),
        brief.confidence().map(words()::confidence).orElse(null),
        topics(brief));
  }

  List<BriefCard> cards(List<Brief> briefs) {
    return briefs.stream().map(this::card).toList();
  }

  EntityLink entity(Dossier dossier, Integer count) {
    String role = dossier.role().orElse(dossier.summary().isEmpty() ? null : dossier.summary());
    return new EntityLink(dossier.title(), href(dossier), dossier.kind().word(), role, count);
  }

  /** In few words, so that its line stays short. */
  EntityLink companion(Dossier dossier, int count) {
    return new EntityLink(dossier.title(), href(dossier), dossier.kind().word(), null, count);
  }

  EntityLink topic(Topic topic, int count) {
    return new EntityLink(topic.title(), href(topic), "topic", null, count);
  }

  /** The dossiers by kind, each kind in the order given. */
  List<EntityGroup> byKind(Collection<Dossier> dossiers) {
    return group(dossiers.stream().map(d -> Map.entry(d.kind(), entity(d, null))).toList());
  }

  List<EntityGroup> group(List<Map.Entry<Dossier.Kind, EntityLink>> entities) {
    Map<Dossier.Kind, List<EntityLink>> kinds = new EnumMap<>(Dossier.Kind.class);
    entities.forEach(
        e -> kinds.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
    return kinds.entrySet().stream()
        .map(e -> new EntityGroup(words().plural(e.getKey()), e.getValue()))
        .toList();
  }
}
