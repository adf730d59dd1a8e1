package sitrep.page;

import java.util.List;

/** What a host shows for an address that does not exist. */
public record NotFoundPage(PagePath path, Frame frame, String title, List<Link> ways)
    implements Page.Framed {}
