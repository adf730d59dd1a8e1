package sitrep.page;

import java.util.List;

/**
 * The home page: the latest edition, what is new, what recurs.
 *
 * @param edition the latest, or null where there is no brief yet
 * @param period of the latest edition, or null where its title is no other
 * @param judgments gathered from it
 * @param latest the newest briefs that are not in it
 * @param recurring dossiers that are named most often
 * @param editions those before it, with their periods
 * @param activity all briefs over time, or null where there is nothing to see
 */
public record HomePage(
    PagePath path,
    Frame frame,
    String title,
    String description,
    Link edition,
    String period,
    List<JudgmentGroup> judgments,
    List<BriefCard> inEdition,
    List<BriefCard> latest,
    List<EntityGroup> recurring,
    List<EntityLink> topics,
    List<EntityLink> editions,
    Picture activity)
    implements Page.Framed {}
