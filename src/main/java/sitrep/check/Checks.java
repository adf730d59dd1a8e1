package sitrep.check;

import java.util.ArrayList;
import java.util.List;
import sitrep.analysis.Analysis;
import sitrep.config.SiteConfig;
import sitrep.digest.Item;
import sitrep.page.Destinations;
import sitrep.page.SitePlan;
import sitrep.problem.Problem;

/** Runs every rule over a linked digest and the plan of its site. */
public final class Checks {

  private Checks() {}

  /** What is wrong, in no order. */
  public static List<Problem> run(
      SiteConfig config, Analysis analysis, SitePlan plan, Destinations destinations) {
    List<Problem> problems = new ArrayList<>();
    AddressRule addresses = new AddressRule(analysis, plan, destinations, problems);
    NameRule names = new NameRule(analysis, problems);
    SourceRule sources = new SourceRule(analysis, problems);
    addresses.settings(config);
    List<Item> items =
        analysis.digest().items().filter(item -> !analysis.digest().isWithdrawn(item)).toList();
    for (Item item : items) {
      addresses.item(item);
      names.item(item);
      sources.item(item);
    }
    UseRule.check(analysis, problems);
    return problems;
  }
}
