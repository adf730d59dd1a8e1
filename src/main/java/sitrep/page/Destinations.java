package sitrep.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sitrep.digest.Asset;
import sitrep.digest.Digest;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.problem.Place;

/**
 * Reads the addresses that authors write: whole ones, those from the site's root, those relative to
 * the page, and those relative to the author's own file, which editors of Markdown complete by
 * themselves.
 */
public final class Destinations {

  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*", Pattern.DOTALL);

  private final Map<String, PagePath> byFile = new HashMap<>();
  private final Map<String, Asset> assets = new HashMap<>();
  private final Map<String, Asset> withheld = new HashMap<>();

  /** The addresses of a digest's items and assets. */
  public Destinations(Digest digest, List<Asset> assets) {
    digest
        .items()
        .filter(item -> item.place().line() == 1)
        .forEach(item -> byFile.putIfAbsent(item.place().file(), PagePath.of(item)));
    Marking ceiling = digest.audience().ceiling();
    assets.forEach(
        asset ->
            (asset.marking().isAbove(ceiling) ? withheld : this.assets)
                .put(asset.address(), asset));
  }

  /** Where the address leads from the page of this item; empty where it leads nowhere. */
  public Optional<Destination> resolve(Item from, String address) {
    return resolve(PagePath.of(from), from.place(), address);
  }

  /** Where the address leads from this page, which this file describes. */
  public Optional<Destination> resolve(PagePath page, Place file, String address) {
    String written = address.strip();
    if (SCHEME.matcher(written).matches()) {
      return Optional.of(new Destination(written, PagePath.HOME, ""));
    }
    int hash = written.indexOf('#');
    String fragment = hash < 0 ? "" : decode(written.substring(hash + 1));
    String asked = hash < 0 ? written : written.substring(0, hash);
    int query = asked.indexOf('?');
    String path = decode(query < 0 ? asked : asked.substring(0, query));
    if (path.isEmpty()) {
      return Optional.of(new Destination("", page, fragment));
    }
    Optional<PagePath> target = byAuthorsFile(file, path).or(() -> bySite(page, path));
    return target.map(t -> new Destination("", t, fragment));
  }

  /** The asset at this address of the site. */
  public Optional<Asset> asset(PagePath path) {
    return Optional.ofNullable(assets.get(path.value()));
  }

  /** The same, if it is an image whose size is known. */
  public Optional<Asset> image(PagePath path) {
    return asset(path).filter(asset -> asset.width() > 0);
  }

  /** The asset at this address that the audience may not see. */
  public Optional<Asset> withheld(PagePath path) {
    return Optional.ofNullable(withheld.get(path.value()));
  }

  /** All assets that the audience may see, in no order. */
  public Collection<Asset> assets() {
    return Collections.unmodifiableCollection(assets.values());
  }

  /** The addresses of all assets that the audience may see, for hints. */
  public Set<String> assetAddresses() {
    return assets.keySet().stream()
        .map(address -> "/" + address)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<PagePath> byAuthorsFile(Place file, String path) {
    if (path.startsWith("/")) {
      return Optional.empty();
    }
    String folder = file.file().substring(0, file.file().lastIndexOf('/') + 1);
    Optional<String> name = normal(folder + path);
    Optional<PagePath> item = name.map(byFile::get);
    return item.or(
        () ->
            name.filter(n -> n.startsWith("content/assets/"))
                .map(n -> n.substring("content/".length()))
                .filter(n -> assets.containsKey(n) || withheld.containsKey(n))
                .map(PagePath::new));
  }

  private static Optional<PagePath> bySite(PagePath page, String path) {
    String from = page.value().substring(0, page.value().lastIndexOf('/') + 1);
    String whole = path.startsWith("/") ? path.substring(1) : from + path;
    return normal(whole)
        .map(Destinations::withoutIndex)
        .filter(Destinations::isAddress)
        .map(PagePath::new);
  }

  private static boolean isAddress(String path) {
    return path.indexOf('\\') < 0 && path.codePoints().noneMatch(Character::isISOControl);
  }

  private static String withoutIndex(String path) {
    return path.equals("index.html") || path.endsWith("/index.html")
        ? path.substring(0, path.length() - "index.html".length())
        : path;
  }

  /** The path without {@code .} and {@code ..}; empty where it leads out of the root. */
  private static Optional<String> normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    boolean folder =
        path.endsWith("/") || path.endsWith("/.") || path.endsWith("..") || path.equals(".");
    return Optional.of(String.join("/", parts) + (folder && !parts.isEmpty() ? "/" : ""));
  }

  private static String decode(String text) {
    try {
      return text.indexOf('%') < 0 ? text : new URI("x:///" + text).getPath().substring(1);
    } catch (URISyntaxException e) {
      return text;
    }
  }
}
