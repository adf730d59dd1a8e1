package sitrep.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sitrep.analysis.Analysis;
import sitrep.config.SiteConfig;
import sitrep.digest.Item;
import sitrep.page.Destinations;
import sitrep.page.SitePlan;
import sitrep.problem.Problem;

/** Runs every rule over a linked digest and the plan of its site. */
public final class Checks {

  private Checks() {}

  /**
   * What is wrong, in no order.
   *
   * @param protectedNames who protected sources are
   */
  public static List<Problem> run(
      SiteConfig config,
      Analysis analysis,
      SitePlan plan,
      Destinations destinations,
      Set<String> protectedNames) {
    List<Problem> problems = new ArrayList<>();
    AddressRule addresses = new AddressRule(analysis, plan, destinations, problems);
    NameRule names = new NameRule(analysis, problems);
    SourceRule sources = new SourceRule(analysis, problems);
    ProtectedNameRule protectedOnes = new ProtectedNameRule(protectedNames, problems);
    addresses.settings(config);
    List<Item> items =
        analysis.digest().items().filter(item -> !analysis.digest().isWithdrawn(item)).toList();
    for (Item item : items) {
      addresses.item(item);
      names.item(item);
      sources.item(item);
      protectedOnes.item(item);
      ImageTextRule.item(item, problems);
    }
    UseRule.check(analysis, problems);
    OrphanRule.check(analysis, problems);
    return problems;
  }
}
