package sitrep.weblink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sitrep.digest.Digest;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.digest.Reference;
import sitrep.digest.Source;
import sitrep.problem.Place;

/** The links to other hosts in what an audience may see of a digest. */
final class WebLinks {

  private final List<Link> links = new ArrayList<>();

  private WebLinks() {}

  /**
   * A link.
   *
   * @param archived where else the same can be read
   */
  record Link(String url, Place place, Optional<String> archived) {}

  static List<Link> in(Digest digest) {
    WebLinks found = new WebLinks();
    digest.items().filter(item -> !digest.isWithdrawn(item)).forEach(found::item);
    return found.links;
  }

  private void item(Item item) {
    for (Reference r : item.body().references()) {
      if (r.kind() == Reference.Kind.ADDRESS) {
        add(r.target(), r.place(), Optional.empty());
      }
    }
    if (item instanceof Dossier dossier) {
      dossier.links().forEach(link -> add(link.url(), dossier.place(), Optional.empty()));
    } else if (item instanceof Source source) {
      source.url().ifPresent(url -> add(url, source.place(), source.archived()));
      source.archived().ifPresent(url -> add(url, source.place(), Optional.empty()));
    }
  }

  private void add(String url, Place place, Optional<String> archived) {
    if (url.startsWith("http://") || url.startsWith("https://")) {
      links.add(new Link(url, place, archived));
    }
  }
}
