package sitrep.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sitrep.analysis.Analysis;
import sitrep.config.SiteConfig;
import sitrep.digest.Brief;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.Source;
import sitrep.page.Destinations;
import sitrep.page.SitePlan;
import sitrep.problem.Place;
import sitrep.problem.Problem;

/** The rules that a linked digest and the plan of its site are held against. */
public final class Checks {

  private final Analysis analysis;
  private final SitePlan plan;
  private final Destinations destinations;
  private final ProtectedNames protectedNames;

  /**
   * @param protectedNames who protected sources are
   */
  public Checks(
      Analysis analysis, SitePlan plan, Destinations destinations, Set<String> protectedNames) {
    this.analysis = analysis;
    this.plan = plan;
    this.destinations = destinations;
    this.protectedNames = ProtectedNames.of(protectedNames);
  }

  /** What is wrong with an item by itself, in no order. May be asked by many threads at once. */
  public List<Problem> item(Item item) {
    List<Problem> problems = new ArrayList<>();
    if (!analysis.digest().isWithdrawn(item)) {
      new AddressRule(analysis, plan, destinations, problems).item(item);
      new NameRule(analysis, problems).item(item);
      new SourceRule(analysis, problems).item(item);
      new ProtectedNameRule(protectedNames, problems).item(item);
      ImageTextRule.item(item, problems);
    } else if (item instanceof Brief brief) {
      new ProtectedNameRule(protectedNames, problems).withdrawn(brief);
    }
    return problems;
  }

  /**
   * What is wrong with what is told of sources that are not shown, in no order.
   *
   * @param all every item, whoever may see it
   */
  public List<Problem> descriptors(List<Item> all) {
    List<Problem> problems = new ArrayList<>();
    ProtectedNameRule rule = new ProtectedNameRule(protectedNames, problems);
    Map<String, String> told = analysis.digest().descriptors();
    all.stream()
        .filter(item -> told.containsKey(item.id()) && item.under(Marking.RED) instanceof Source)
        .forEach(source -> rule.look(told.get(source.id()), source.place()));
    return problems;
  }

  /**
   * What is wrong with the settings, and with the digest as a whole, in no order.
   *
   * @param ownFiles texts of the digest's own files of the theme, by their names there
   */
  public List<Problem> whole(SiteConfig config, Map<String, String> ownFiles) {
    List<Problem> problems = new ArrayList<>();
    AddressRule addresses = new AddressRule(analysis, plan, destinations, problems);
    addresses.settings(config);
    ownFiles.forEach(addresses::ownFile);
    ProtectedNameRule names = new ProtectedNameRule(protectedNames, problems);
    names.settings(config);
    ownFiles.forEach(names::ownFile);
    destinations.assets().stream()
        .filter(asset -> plan.at(asset.address()).isPresent())
        .forEach(asset -> names.look(asset.words(), Place.of("content/" + asset.address())));
    UseRule.check(analysis, problems);
    OrphanRule.check(analysis, problems);
    return problems;
  }
}
