package sitrep.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.analysis.Analysis;
import sitrep.config.SiteConfig;
import sitrep.digest.Asset;
import sitrep.digest.Block;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Fragment;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.Markup;
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
  private static final Pattern ASSET = Pattern.compile("\\bassets/[^\\s\"'()<>?#]++");

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
    item.body().blocks().forEach(block -> html(block, item.highestMarking()));
  }

  /** HTML of authors publishes no asset that it names; what stands in code is only told about. */
  private void html(Block block, Marking page) {
    for (Fragment fragment : block.fragments()) {
      if (fragment instanceof Block inner) {
        html(inner, page);
      } else if (fragment instanceof Markup markup && block.kind() != Block.Kind.CODE) {
        names(markup.html(), at -> block.place(), page);
      }
    }
  }

  /** The same in a file of the digest's own theme, which every page may be made of. */
  void ownFile(String name, String text) {
    Place start = new Place("templates/" + name, 1, 1);
    names(text, at -> start.plus(text, at), Marking.CLEAR);
  }

  private void names(String text, IntFunction<Place> placeAt, Marking page) {
    Matcher name = ASSET.matcher(text);
    while (name.find()) {
      Placed<String> written = new Placed<>(name.group(), placeAt.apply(name.start()));
      Optional<Destination> destination =
          destinations.resolve(PagePath.HOME, written.place(), "/" + written.value());
      if (!isAbove(destination, written, page)
          && destination.flatMap(d -> destinations.asset(d.path())).isPresent()
          && destination.flatMap(d -> plan.at(d.path().value())).isEmpty()) {
        problems.add(Problem.of(ProblemKind.UNPUBLISHED_ASSET, written.place(), written.value()));
      }
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
