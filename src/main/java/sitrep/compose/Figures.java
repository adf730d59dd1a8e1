package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sitrep.digest.Asset;
import sitrep.digest.Item;
import sitrep.page.Destination;
import sitrep.page.Figure;
import sitrep.page.Hrefs;
import sitrep.page.Page;
import sitrep.page.PagePath;
import sitrep.page.Slot;
import sitrep.problem.Place;

/** Images that pages show: which versions of each a site has, and how a page offers them. */
final class Figures {

  /** How wide the style sheet shows it: in the column of text, which a phone is narrower than. */
  private static final String COLUMN = "(min-width: 40rem) 36rem, 100vw";

  private static final String MARGIN = "(min-width: 62.5rem) 16rem, " + COLUMN;

  private Figures() {}

  /** The file of an asset, and its smaller versions. */
  static List<Slot> slots(Asset asset) {
    List<Slot> slots = new ArrayList<>();
    PagePath path = new PagePath(asset.address());
    slots.add(slot(asset, path, "", new Page.CopiedFile(path, asset.file(), asset.sha256())));
    for (int width : asset.widths()) {
      PagePath smaller = path(asset, width);
      slots.add(
          slot(
              asset,
              smaller,
              " " + width,
              new Page.Rendition(smaller, asset.file(), asset.sha256(), width)));
    }
    return slots;
  }

  private static Slot slot(Asset asset, PagePath path, String version, Page page) {
    Place origin = Place.of("content/" + asset.address());
    return new Slot(path, Optional.empty(), origin, Optional.empty(), () -> page)
        .versioned(() -> asset.sha256() + version);
  }

  /** {@code assets/prague-480w.jpg} for {@code assets/prague.jpg}. */
  private static PagePath path(Asset asset, int width) {
    int dot = asset.address().lastIndexOf('.');
    return new PagePath(
        asset.address().substring(0, dot) + "-" + width + "w" + asset.address().substring(dot));
  }

  /** An image among the text. */
  static Optional<Figure> inText(Scope scope, Item item, String address) {
    return of(scope, item, address, COLUMN);
  }

  /** An image beside the text, or above it where there is no room. */
  static Optional<Figure> inMargin(Scope scope, Item item, String address) {
    return of(scope, item, address, MARGIN);
  }

  private static Optional<Figure> of(Scope scope, Item item, String address, String sizes) {
    Optional<Destination> destination = scope.site().destinations().resolve(item, address);
    return destination.map(d -> of(scope, d, sizes));
  }

  private static Figure of(Scope scope, Destination destination, String sizes) {
    String src = destination.href(scope.hrefs());
    Optional<Asset> image = scope.site().destinations().image(destination.path());
    if (image.isEmpty()) {
      return new Figure(src, null, null, null, null);
    }
    Asset a = image.get();
    return a.widths().isEmpty()
        ? new Figure(src, null, null, a.width(), a.height())
        : new Figure(src, srcset(a, scope.hrefs()), sizes, a.width(), a.height());
  }

  private static String srcset(Asset asset, Hrefs hrefs) {
    StringBuilder versions = new StringBuilder();
    for (int width : asset.widths()) {
      versions.append(hrefs.to(path(asset, width))).append(' ').append(width).append("w, ");
    }
    PagePath own = new PagePath(asset.address());
    return versions.append(hrefs.to(own)).append(' ').append(asset.width()).append('w').toString();
  }
}
