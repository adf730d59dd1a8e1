package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sitrep.analysis.Analysis;
import sitrep.config.SiteConfig;
import sitrep.config.SiteConfig.NavEntry;
import sitrep.digest.Dossier;
import sitrep.page.Destination;
import sitrep.page.Destinations;
import sitrep.page.PagePath;
import sitrep.problem.Placed;

/** The site's navigation, which is the same on every page but for how addresses are written. */
final class Navigation {

  /** A way to a page. */
  record Way(String title, Destination to) {}

  private Navigation() {}

  /** The author's choice, else whatever the site has something of. */
  static List<Way> of(
      Words words, SiteConfig config, Analysis analysis, Destinations destinations) {
    List<NavEntry> entries =
        config.nav().isEmpty() ? byDefault(words, config, analysis) : config.nav();
    List<Way> ways = new ArrayList<>();
    for (NavEntry entry : entries) {
      Optional<Destination> to =
          destinations.resolve(PagePath.HOME, config.place(), entry.to().value());
      to.ifPresent(destination -> ways.add(new Way(entry.title(), destination)));
    }
    return List.copyOf(ways);
  }

  /** The navigation of a site whose author chose none: whatever it has something of. */
  static List<NavEntry> byDefault(Words words, SiteConfig config, Analysis analysis) {
    var digest = analysis.digest();
    List<NavEntry> nav = new ArrayList<>();
    add(nav, config, words.say("kinds.briefs"), BriefPages.LIST, true);
    add(nav, config, words.say("kinds.editions"), EditionPages.LIST, true);
    for (Dossier.Kind kind : Dossier.Kind.values()) {
      boolean any = digest.dossiers().stream().anyMatch(d -> d.kind() == kind);
      add(nav, config, words.plural(kind), new PagePath(kind.folder() + "/"), any);
    }
    add(nav, config, words.say("kinds.topics"), TopicPages.LIST, !digest.topics().isEmpty());
    boolean dated = !analysis.timeline().isEmpty() || !analysis.datedSentences().isEmpty();
    add(nav, config, words.say("timeline.title"), Timelines.PATH, dated);
    add(
        nav,
        config,
        words.say("quotes.title"),
        QuotationPages.PATH,
        !analysis.quotations().isEmpty());
    add(nav, config, words.say("kinds.sources"), SourcePages.LIST, !digest.sources().isEmpty());
    return nav;
  }

  private static void add(
      List<NavEntry> nav, SiteConfig config, String title, PagePath path, boolean wanted) {
    if (wanted) {
      nav.add(new NavEntry(title, new Placed<>(path.address(), config.place())));
    }
  }
}
