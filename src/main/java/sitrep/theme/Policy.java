package sitrep.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.hash.Sha256;

/**
 * What browsers may load and run on the pages of a site (Content Security Policy Level 3, W3C): its
 * own files, and the scripts and styles that stand in the theme's own templates, which are named by
 * their hashes. Nothing that content brings along runs.
 */
final class Policy {

  private static final Pattern INLINE =
      Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL);

  private Policy() {}

  static String of(Theme theme) throws IOException {
    Set<String> scripts = new LinkedHashSet<>();
    Set<String> styles = new LinkedHashSet<>();
    for (String name : theme.templates()) {
      String text = new String(theme.read(name), StandardCharsets.UTF_8);
      for (Matcher inline = INLINE.matcher(text); inline.find(); ) {
        String source = " 'sha256-" + Sha256.base64(inline.group(2)) + "'";
        (inline.group(1).equals("script") ? scripts : styles).add(source);
      }
    }
    return "default-src 'none'; script-src 'self'"
        + String.join("", scripts)
        + "; style-src 'self'"
        + String.join("", styles)
        + "; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'"
        + "; form-action 'self'; base-uri 'none'";
  }
}
