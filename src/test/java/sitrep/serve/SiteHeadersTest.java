package sitrep.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Headers that a site asks its host for. */
class SiteHeadersTest {

  private static Map<String, String> headers(String text, String address) {
    Map<String, String> headers = new TreeMap<>();
    SiteHeaders.parse(text).forEach(address, headers::put);
    return headers;
  }

  @Test
  void pathSaysForWhichAddressesTheyAre() {
    String text = "# ours\n/*\n  X-All: 1\n\n/a/*.js\n  X-Script: yes: it is\n/b/\n\tX-Page: 2\n";
    assertEquals(Map.of("X-All", "1"), headers(text, "/"));
    assertEquals(Map.of("X-All", "1", "X-Script", "yes: it is"), headers(text, "/a/b.js"));
    assertEquals(Map.of("X-All", "1", "X-Page", "2"), headers(text, "/b/"));
    assertEquals(Map.of("X-All", "1"), headers(text, "/b/c"));
  }

  @Test
  void browsersKeepNothingOfAPreview() {
    assertEquals(Map.of(), headers("/*\n  cache-control: max-age=31536000, immutable\n", "/a"));
  }

  @Test
  void strictPolicyPermitsThePreviewsOwnScript() {
    String policy = "Content-Security-Policy";
    assertEquals(
        "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src"
            + " 'self'",
        headers("/*\n " + policy + ": default-src 'none'; img-src 'self'; script-src 'none'\n", "/")
            .get(policy));
    assertEquals(
        "default-src 'self'; script-src 'sha256-x' 'self'; style-src 'self'; connect-src 'self'",
        headers("/*\n " + policy + ": default-src 'self'; script-src 'sha256-x'\n", "/")
            .get(policy));
    assertEquals(
        "frame-ancestors 'none'",
        headers("/*\n " + policy + ": frame-ancestors 'none'\n", "/").get(policy));
  }
}
