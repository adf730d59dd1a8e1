package sitrep.target;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import sitrep.config.TargetSettings;
import sitrep.output.MediaTypes;

/** The headers of objects: their type, how long they may be kept, and how they are compressed. */
record S3Headers(String pages, String assets, boolean compress) {

  static final String TYPE = "content-type";
  static final String CACHE = "cache-control";
  static final String ENCODING = "content-encoding";

  /** A file whose name changes with its bytes never changes. */
  private static final Pattern FINGERPRINTED = Pattern.compile("theme/.*-[0-9a-f]{10}\\.[a-z0-9]+");

  private static final String FOREVER = "public, max-age=31536000, immutable";

  static S3Headers of(TargetSettings settings) {
    return new S3Headers(
        settings.find("cache-pages").orElse("public, max-age=60"),
        settings.find("cache-assets").orElse("public, max-age=3600"),
        !settings.find("compress").orElse("true").equals("false"));
  }

  Headers of(String name) {
    Map<String, String> headers = new TreeMap<>();
    String type = MediaTypes.of(name);
    headers.put(TYPE, type);
    headers.put(
        CACHE,
        FINGERPRINTED.matcher(name).matches()
            ? FOREVER
            : name.startsWith("assets/") ? assets : pages);
    if (compress && MediaTypes.isText(type)) {
      headers.put(ENCODING, "gzip");
    }
    return Headers.of(headers);
  }

  static boolean isCompressed(Upload upload) {
    return Optional.ofNullable(upload.headers().values().get(ENCODING)).isPresent();
  }
}
