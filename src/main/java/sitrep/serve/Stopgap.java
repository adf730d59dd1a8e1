package sitrep.serve;

import java.nio.charset.StandardCharsets;

/** A page in the place of one that there is none of, which goes when there is. */
final class Stopgap {

  /** By this name the preview's script knows such a page. */
  static final String META = "sitrep-stopgap";

  private Stopgap() {}

  static byte[] page(String words) {
    String safe = words.replace("&", "&amp;").replace("<", "&lt;");
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="%s" content="">
    <title>Preview</title>
    <pre>%s</pre>
    """
        .replaceFirst("%s", META)
        .replace("%s", safe)
        .getBytes(StandardCharsets.UTF_8);
  }
}
