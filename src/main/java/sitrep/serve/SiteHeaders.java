package sitrep.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpHeader;
import sitrep.build.Proof;

/**
 * The headers that a site asks its host for in its file {@code _headers}, in the form that several
 * hosts read: a path, in which a star stands for anything, and below it, indented, headers. How
 * long browsers may keep files is for the host only; a preview is new all the time.
 */
record SiteHeaders(List<Rule> rules) {

  private static final String FILE = "_headers";
  private static final List<String> OF_THE_PREVIEW =
      List.of("script-src", "style-src", "connect-src");
  private static final String SELF = "'self'";

  SiteHeaders {
    rules = List.copyOf(rules);
  }

  /** A header for all addresses of this form. */
  private record Rule(String path, String name, String value) {

    boolean isFor(String address) {
      int star = path.indexOf('*');
      return star < 0
          ? address.equals(path)
          : address.length() >= path.length() - 1
              && address.startsWith(path.substring(0, star))
              && address.endsWith(path.substring(star + 1));
    }
  }

  /** None where the site asks for none. */
  static SiteHeaders of(Proof proof) {
    return proof
        .site()
        .at(FILE)
        .map(slot -> parse(new String(proof.sheet(slot).bytes(), StandardCharsets.UTF_8)))
        .orElse(new SiteHeaders(List.of()));
  }

  static SiteHeaders parse(String text) {
    List<Rule> rules = new ArrayList<>();
    String path = "";
    for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      int colon = line.indexOf(':');
      if (!Character.isWhitespace(line.charAt(0))) {
        path = line.strip();
      } else if (colon > 0) {
        rules.add(
            new Rule(path, line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      }
    }
    return new SiteHeaders(rules);
  }

  /**
   * Gives the headers of an address.
   *
   * @param address from the site's root on, with a slash at its beginning
   */
  void forEach(String address, BiConsumer<String, String> header) {
    for (Rule rule : rules) {
      String name = rule.name.toLowerCase(Locale.ROOT);
      if (rule.isFor(address) && !HttpHeader.CACHE_CONTROL.is(name)) {
        header.accept(
            rule.name,
            name.startsWith("content-security-policy") ? permitting(rule.value) : rule.value);
      }
    }
  }

  /** The policy with leave for the preview's own script, styles and events. */
  private static String permitting(String policy) {
    List<String> directives = new ArrayList<>();
    String otherwise = "";
    for (String directive : policy.split(";")) {
      String[] parts = directive.strip().split("\\s+", 2);
      String sources = parts.length > 1 ? parts[1] : "";
      if (parts[0].equals("default-src")) {
        otherwise = sources;
      }
      directives.add(
          OF_THE_PREVIEW.contains(parts[0]) ? parts[0] + withSelf(sources) : directive.strip());
    }
    for (String name : OF_THE_PREVIEW) {
      boolean said = directives.stream().anyMatch(d -> d.startsWith(name + " "));
      if (!said && !otherwise.isEmpty()) {
        directives.add(name + withSelf(otherwise));
      }
    }
    return String.join("; ", directives.stream().filter(d -> !d.isEmpty()).toList());
  }

  private static String withSelf(String sources) {
    if (sources.isEmpty() || sources.equals("'none'")) {
      return " " + SELF;
    }
    return " " + sources + (sources.contains(SELF) ? "" : " " + SELF);
  }
}
