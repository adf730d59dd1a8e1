package sitrep.check;

import java.util.ArrayList;
import java.util.List;
import sitrep.analysis.Analysis;
import sitrep.config.SiteConfig;
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
    addresses.settings(config);
    analysis
        .digest()
        .items()
        .filter(item -> !analysis.digest().isWithdrawn(item))
        .forEach(addresses::item);
    NameRule names = new NameRule(analysis, problems);
    analysis
        .digest()
        .items()
        .filter(item -> !analysis.digest().isWithdrawn(item))
        .forEach(names::item);
    SourceRule sources = new SourceRule(analysis, problems);
    analysis
        .digest()
        .items()
        .filter(item -> !analysis.digest().isWithdrawn(item))
        .forEach(sources::item);
    UseRule.check(analysis, problems);
    return problems;
  }
}
