package sitrep.page;

import java.util.List;

/** A free page: about, method, corrections. */
public record TextPage(
    PagePath path,
    Frame frame,
    String title,
    String summary,
    Label marking,
    String html,
    List<TocEntry> toc)
    implements Page.Framed {}
