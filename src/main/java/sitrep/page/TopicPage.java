package sitrep.page;

import java.util.List;

/**
 * A topic: its introduction, its briefs (one page of them, the newest first), and who and what they
 * name most.
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
    List<EntityLink> entities)
    implements Page.Framed {}
