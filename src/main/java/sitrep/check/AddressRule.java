package sitrep.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.analysis.Analysis;
import sitrep.config.SiteConfig;
import sitrep.digest.Asset;
import sitrep.digest.AssetNames;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.Reference;
import sitrep.page.Destination;
import sitrep.page.Destinations;
import sitrep.page.PagePath;
import sitrep.page.SitePlan;
import sitrep.page.Slot;
import sitrep.problem.DidYouMean;
import sitrep.problem.Place;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Every address that an author wrote leads to a page, a part of a page, or an asset; every image is
 * there and on this site. HTML and styles of authors name no asset that the site does not have.
 */
final class AddressRule {

  private static final int LONGEST_PART = 80;

  private final Analysis analysis;
  private final SitePlan plan;
  private final Destinations destinations;
  private final List<Problem> problems;
  private final Map<Item, Set<String>> ids = new IdentityHashMap<>();

  AddressRule(Analysis analysis, SitePlan plan, Destinations destinations, List<Problem> problems) {
    this.analysis = analysis;
    this.plan = plan;
    this.destinations = destinations;
    this.problems = problems;
  }

  void settings(SiteConfig config) {
    for (SiteConfig.NavEntry entry : config.nav()) {
      link(
          destinations.resolve(PagePath.HOME, config.place(), entry.to().value()),
          entry.to(),
          Marking.CLEAR);
    }
    config
        .organisation()
        .flatMap(SiteConfig.Organisation::logo)
        .ifPresent(
            logo ->
                image(
                    destinations.resolve(PagePath.HOME, config.place(), logo.value()),
                    logo,
                    Marking.CLEAR));
  }

  void item(Item item) {
    for (Reference r : item.body().references()) {
      switch (r.kind()) {
        case ADDRESS ->
            link(
                destinations.resolve(item, r.target()),
                new Placed<>(r.target(), r.place()),
                item.highestMarking());
        case IMAGE -> image(item, new Placed<>(r.target(), r.place()));
        case NAMED_ASSET -> named(new Placed<>(r.target(), r.place()), item.highestMarking());
        default -> {}
      }
    }
    item.formerAddresses().forEach(this::former);
    Optional<Placed<String>> image = Optional.empty();
    if (item instanceof Brief brief) {
      image = brief.image();
    } else if (item instanceof Dossier dossier) {
      image = dossier.image();
    }
    image.ifPresent(i -> image(item, i));
  }

  /** What a file of the digest's own theme names, of which every page may be made. */
  void ownFile(String name, String text) {
    Place start = new Place("templates/" + name, 1, 1);
    AssetNames.in(text)
        .forEach(m -> named(new Placed<>(m.group(), start.plus(text, m.start())), Marking.CLEAR));
  }

  /** HTML and styles publish no asset that they name. */
  private void named(Placed<String> written, Marking page) {
    Optional<Destination> destination =
        destinations.resolve(PagePath.HOME, written.place(), "/" + written.value());
    if (!isAbove(destination, written, page)
        && destination.flatMap(d -> destinations.asset(d.path())).isPresent()
        && destination.flatMap(d -> plan.at(d.path().value())).isEmpty()) {
      problems.add(Problem.of(ProblemKind.UNPUBLISHED_ASSET, written.place(), written.value()));
    }
  }

  private void former(Placed<String> address) {
    boolean tooLong =
        List.of(address.value().split("/")).stream().anyMatch(part -> part.length() > LONGEST_PART);
    if (!address.value().startsWith("/") || address.value().contains("#") || tooLong) {
      String hint = "Write it from the site's root: /old/address/";
      problems.add(
          Problem.of(
              ProblemKind.BAD_VALUE,
              address.place(),
              "address of this site",
              address.value(),
              hint));
    }
  }

  private void link(Optional<Destination> destination, Placed<String> written, Marking page) {
    if (destination.isPresent() && destination.get().isExternal()) {
      return;
    }
    Optional<Slot> slot = destination.flatMap(d -> plan.at(d.path().value()));
    boolean asset = destination.flatMap(d -> destinations.asset(d.path())).isPresent();
    if (isAbove(destination, written, page)) {
      return;
    }
    if (slot.isEmpty() && !asset) {
      dead(destination, written);
    } else if (slot.isPresent() && !destination.get().fragment().isEmpty()) {
      fragment(slot.get(), destination.get().fragment(), written.place());
    }
  }

  private void dead(Optional<Destination> destination, Placed<String> written) {
    String address = destination.map(d -> d.path().address()).orElse(written.value());
    boolean asset = address.startsWith("/assets/");
    String otherwise =
        asset
            ? "Put the file into content/assets/: content" + address
            : written.value().startsWith("/")
                ? "If it is an address of another site, write that before it: https://…"
                : "Addresses of this site begin with a slash, such as /briefs/.";
    problems.add(
        Problem.of(
            ProblemKind.DEAD_LINK,
            written.place(),
            address,
            DidYouMean.hint(
                address, asset ? destinations.assetAddresses() : plan.addresses(), otherwise)));
  }

  private void fragment(Slot slot, String fragment, Place place) {
    Set<String> anchors =
        slot.item()
            .map(item -> ids.computeIfAbsent(item, i -> PageIds.of(i, analysis)))
            .orElse(Set.of());
    if (!fragment.startsWith(PageIds.OF_TEMPLATES) && !anchors.contains(fragment)) {
      String known =
          anchors.isEmpty() ? "Link to the page as a whole." : "It has: " + list(anchors) + ".";
      String hint = DidYouMean.hint(fragment, anchors, known);
      problems.add(
          Problem.of(ProblemKind.DEAD_FRAGMENT, place, slot.path().address(), fragment, hint));
    }
  }

  private static String list(Set<String> anchors) {
    List<String> sorted = anchors.stream().sorted().limit(8).map(a -> "#" + a).toList();
    return String.join(", ", sorted) + (anchors.size() > 8 ? ", …" : "");
  }

  private void image(Item item, Placed<String> written) {
    image(destinations.resolve(item, written.value()), written, item.highestMarking());
  }

  /** Whether the asset is marked higher than the page, which is a problem. */
  private boolean isAbove(Optional<Destination> destination, Placed<String> written, Marking page) {
    Optional<Asset> above =
        destination
            .filter(d -> !d.isExternal())
            .flatMap(d -> destinations.asset(d.path()).or(() -> destinations.withheld(d.path())))
            .filter(asset -> asset.marking().isAbove(page));
    above.ifPresent(
        asset ->
            problems.add(
                Problem.of(
                    ProblemKind.IMAGE_ABOVE,
                    written.place(),
                    written.value(),
                    asset.marking().label(),
                    page.label())));
    return above.isPresent();
  }

  private void image(Optional<Destination> destination, Placed<String> written, Marking page) {
    if (isAbove(destination, written, page)) {
      return;
    }
    if (destination.isPresent() && destination.get().isExternal()) {
      problems.add(Problem.of(ProblemKind.FOREIGN_IMAGE, written.place(), written.value()));
    } else if (destination.flatMap(d -> destinations.asset(d.path())).isEmpty()) {
      String hint =
          DidYouMean.hint(
              "/" + written.value().replaceFirst("^/", ""),
              destinations.assetAddresses(),
              "Put it into content/assets/ and write /assets/name.png.");
      problems.add(Problem.of(ProblemKind.MISSING_IMAGE, written.place(), written.value(), hint));
    }
  }
}
