package sitrep.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Edition;
import sitrep.digest.FreePage;
import sitrep.digest.Item;
import sitrep.digest.Source;
import sitrep.digest.Topic;

/**
 * An address within the site, and the only maker of addresses. The value has no slash at its
 * beginning; it is empty for the home page, ends in a slash for a page, and in a file's name for
 * anything else.
 */
public record PagePath(String value) {

  /** The home page. */
  public static final PagePath HOME = new PagePath("");

  public PagePath {
    Objects.requireNonNull(value);
    if (!isSound(value)) {
      throw new IllegalArgumentException("no address: " + value);
    }
  }

  /** Whether it stays in the site, and holds nothing that is read in two ways. */
  private static boolean isSound(String value) {
    boolean dots = false;
    char before = '/';
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '/' && before == '/' || c == '\\' || Character.isISOControl(c)) {
        return false;
      }
      dots |= c == '.';
      before = c;
    }
    return !dots || !hasDotsAlone("/" + value + "/");
  }

  private static boolean hasDotsAlone(String value) {
    return value.contains("/../") || value.contains("/./");
  }

  /** The page of an item. */
  public static PagePath of(Item item) {
    if (item instanceof Brief) {
      return new PagePath("briefs/" + item.id() + "/");
    } else if (item instanceof Source) {
      return new PagePath("sources/" + item.id() + "/");
    } else if (item instanceof Dossier dossier) {
      return new PagePath(dossier.kind().folder() + "/" + item.id() + "/");
    } else if (item instanceof Topic) {
      return new PagePath("topics/" + item.id() + "/");
    } else if (item instanceof Edition) {
      return edition(item.id());
    } else if (item instanceof FreePage) {
      return new PagePath(item.id() + "/");
    }
    throw new IllegalArgumentException(item.id());
  }

  /** The page of an edition. */
  public static PagePath edition(String id) {
    return new PagePath("editions/" + id + "/");
  }

  /** The page or file below this page. */
  public PagePath child(String name) {
    return new PagePath(value.substring(0, value.lastIndexOf('/') + 1) + name);
  }

  /** A further page of a list that begins here; the first is this page itself. */
  public PagePath numbered(int number) {
    return number == 1 ? this : child("page/" + number + "/");
  }

  /** The address from the site's root, as authors write it: {@code /briefs/prague/}. */
  public String address() {
    return "/" + value;
  }

  /** The file below the output folder that a static host serves for this address. */
  public String file() {
    return value.isEmpty() || value.endsWith("/") ? value + "index.html" : value;
  }

  /** The address relative to another page, encoded. */
  public String relativeTo(PagePath from) {
    String here = from.value.substring(0, from.value.lastIndexOf('/') + 1);
    int length = Math.min(here.length(), value.length());
    int shared = 0;
    for (int i = 0; i < length && here.charAt(i) == value.charAt(i); i++) {
      shared = here.charAt(i) == '/' ? i + 1 : shared;
    }
    int up = 0;
    for (int i = here.indexOf('/', shared); i >= 0; i = here.indexOf('/', i + 1)) {
      up++;
    }
    String path = "../".repeat(up) + encode(value.substring(shared));
    return path.isEmpty() ? "./" : path;
  }

  /** The whole address below the root of a site, encoded. */
  public String absolute(URI root) {
    return root + encode(value);
  }

  /** The address with the path of the site's root before it, encoded. */
  public String underBase(String basePath) {
    return basePath + encode(value);
  }

  /** What two addresses share that a file system without case can't tell apart. */
  String folded() {
    String file = file();
    String normal = isAscii(file) ? file : Normalizer.normalize(file, Normalizer.Form.NFC);
    return normal.toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String encode(String path) {
    int plain = 0;
    while (plain < path.length() && isPlain(path.charAt(plain))) {
      plain++;
    }
    return plain == path.length() ? path : encodeAll(path);
  }

  private static String encodeAll(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain((char) b)) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", b));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || "-._~/".indexOf(c) >= 0;
  }
}
