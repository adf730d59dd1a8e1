package sitrep.page;

import java.util.List;

/**
 * A dossier.
 *
 * @param kind such as {@code person}
 * @param role what it is in a few words, or null
 * @param partOf what it belongs to, or null
 * @param members dossiers that belong to it
 * @param briefs where it is named, the newest first, one page of them
 */
public record DossierPage(
    PagePath path,
    Frame frame,
    String title,
    String kind,
    Label marking,
    List<String> aliases,
    String role,
    Link partOf,
    List<Link> members,
    List<SourcePage.Fact> facts,
    String image,
    String summary,
    String html,
    List<Link> links,
    int briefCount,
    List<MentionView> briefs,
    Pager pager,
    List<MentionView> sources,
    List<MentionView> others,
    List<QuoteView> quotations,
    List<TimelineView> timeline,
    List<EntityLink> companions)
    implements Page.Html {}
