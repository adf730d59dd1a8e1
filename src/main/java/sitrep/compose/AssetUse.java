package sitrep.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sitrep.config.SiteConfig;
import sitrep.digest.Asset;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.digest.Reference;
import sitrep.page.Destination;
import sitrep.page.PagePath;
import sitrep.problem.Place;

/**
 * Finds the assets that something published shows or links to. No other asset becomes part of the
 * site, since it could belong to what the audience may not see.
 */
final class AssetUse {

  private final Site site;
  private final Map<String, Asset> used = new TreeMap<>();

  private AssetUse(Site site) {
    this.site = site;
  }

  static List<Asset> in(Site site, List<Asset> assets) {
    if (assets.isEmpty()) {
      return List.of();
    }
    AssetUse use = new AssetUse(site);
    site.digest().items().filter(item -> !site.digest().isWithdrawn(item)).forEach(use::item);
    Place file = site.config().place();
    site.config()
        .nav()
        .forEach(
            entry ->
                use.note(site.destinations().resolve(PagePath.HOME, file, entry.to().value())));
    site.config()
        .organisation()
        .flatMap(SiteConfig.Organisation::logo)
        .ifPresent(
            logo -> use.note(site.destinations().resolve(PagePath.HOME, file, logo.value())));
    return List.copyOf(use.used.values());
  }

  private void item(Item item) {
    for (Reference reference : item.body().references()) {
      if (reference.kind() != Reference.Kind.NAME) {
        note(site.destinations().resolve(item, reference.target()));
      }
    }
    if (item instanceof Brief brief) {
      brief.image().ifPresent(image -> note(site.destinations().resolve(item, image.value())));
    } else if (item instanceof Dossier dossier) {
      dossier.image().ifPresent(image -> note(site.destinations().resolve(item, image.value())));
    }
  }

  private void note(Optional<Destination> destination) {
    destination
        .filter(d -> !d.isExternal())
        .flatMap(d -> site.destinations().asset(d.path()))
        .ifPresent(asset -> used.put(asset.address(), asset));
  }
}
