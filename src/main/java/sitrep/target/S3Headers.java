package sitrep.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import sitrep.config.TargetSettings;
import sitrep.output.MediaTypes;

/** The headers of objects: their type, how long they may be kept, and how they are compressed. */
final class S3Headers {

  static final String TYPE = "content-type";
  static final String CACHE = "cache-control";
  static final String ENCODING = "content-encoding";

  /** A file whose name changes with its bytes never changes. */
  private static final Pattern FINGERPRINTED = Pattern.compile("theme/.*-[0-9a-f]{10}\\.[a-z0-9]+");

  private static final String FOREVER = "public, max-age=31536000, immutable";

  private final String pages;
  private final String assets;
  private final boolean compress;

  /** A site has many files and few kinds of them. */
  private final Map<List<String>, Headers> made = new ConcurrentHashMap<>();

  private S3Headers(String pages, String assets, boolean compress) {
    this.pages = pages;
    this.assets = assets;
    this.compress = compress;
  }

  static S3Headers of(TargetSettings settings) {
    return new S3Headers(
        settings.find("cache-pages").orElse("public, max-age=60"),
        settings.find("cache-assets").orElse("public, max-age=3600"),
        !settings.find("compress").orElse("true").equals("false"));
  }

  Headers of(String name) {
    String cache =
        FINGERPRINTED.matcher(name).matches()
            ? FOREVER
            : name.startsWith("assets/") ? assets : pages;
    return made.computeIfAbsent(
        List.of(MediaTypes.of(name), cache), kind -> of(kind.get(0), kind.get(1)));
  }

  private Headers of(String type, String cache) {
    Map<String, String> headers = new TreeMap<>();
    headers.put(TYPE, type);
    headers.put(CACHE, cache);
    if (compress && MediaTypes.isText(type)) {
      headers.put(ENCODING, "gzip");
    }
    return Headers.of(headers);
  }

  static boolean isCompressed(Upload upload) {
    return Optional.ofNullable(upload.headers().values().get(ENCODING)).isPresent();
  }
}
