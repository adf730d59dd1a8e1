package sitrep.page;

import java.util.List;

/**
 * A topic: its introduction, its briefs (one page of them, the newest first), and who and what they
 * name most.
 *
 * @param activity its briefs over time, or null where there is nothing to see
 */
public record TopicPage(
    PagePath path,
    Frame frame,
    String title,
    Label marking,
    String html,
    int briefCount,
    List<BriefCard> briefs,
    Pager pager,
    List<EntityLink> entities,
    Picture activity)
    implements Page.Framed {}
