package sitrep.compose;

import java.net.URI;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import sitrep.analysis.Analysis;
import sitrep.config.BuildConfig;
import sitrep.config.SiteConfig;
import sitrep.digest.Digest;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.page.Destinations;
import sitrep.page.PagePath;
import sitrep.prose.Slug;

/**
 * What every page is composed of.
 *
 * @param theme the style sheet, the script, and what pages may load
 * @param searchScripts those of the search page, in their order
 * @param ways the navigation as text
 * @param highest the highest marking of any part of each item, by identity
 * @param topics the addresses of topics that were asked for, by their names
 * @param shown is told of every item that is put on a page, while that page is made
 * @param words of the site itself
 * @param likelihoods finds words of likelihood
 */
record Site(
    BuildConfig build,
    Analysis analysis,
    Destinations destinations,
    ThemeFiles theme,
    List<PagePath> searchScripts,
    List<Navigation.Way> navigation,
    String ways,
    Map<Item, Marking> highest,
    Map<String, PagePath> topics,
    Consumer<Item> shown,
    Words words,
    LikelihoodWords likelihoods) {

  /**
   * Every page that shows an item asks for its highest marking, which is a walk through its body.
   */
  static Map<Item, Marking> highest(Digest digest) {
    Map<Item, Marking> highest = new IdentityHashMap<>();
    digest.items().forEach(item -> highest.put(item, item.highestMarking()));
    return highest;
  }

  /** The highest marking of any part of the item. */
  Marking highest(Item item) {
    Marking known = highest.get(item);
    return known == null ? item.highestMarking() : known;
  }

  /** The page of a topic. */
  PagePath topic(String name) {
    return topics.computeIfAbsent(name, n -> new PagePath("topics/" + Slug.of(n) + "/"));
  }

  SiteConfig config() {
    return build.site();
  }

  Digest digest() {
    return analysis.digest();
  }

  URI url() {
    return config().url();
  }
}
