package sitrep.page;

import java.util.List;

/** The search page; without script it is a list of ways into the site. */
public record SearchPage(
    PagePath path, Frame frame, String title, List<String> scripts, List<EntityLink> ways)
    implements Page.Framed {
  public SearchPage {
    scripts = List.copyOf(scripts);
    ways = List.copyOf(ways);
  }
}
