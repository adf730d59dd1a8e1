package sitrep.page;

import java.util.List;

/**
 * An edition.
 *
 * @param note the editor's, or null
 * @param byTopic its briefs under each topic that they have
 * @param firstNamed dossiers that no earlier edition names
 */
public record EditionPage(
    PagePath path,
    Frame frame,
    String title,
    String period,
    String note,
    List<JudgmentGroup> judgments,
    List<TopicGroup> byTopic,
    List<EntityGroup> firstNamed,
    List<Link> sources,
    Link newer,
    Link older)
    implements Page.Framed {

  /** The briefs of one topic. */
  public record TopicGroup(Link topic, List<BriefCard> briefs) {}
}
