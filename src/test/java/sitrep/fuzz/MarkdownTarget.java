package sitrep.fuzz;

import java.nio.charset.StandardCharsets;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Body;
import sitrep.markdown.MarkdownReader;
import sitrep.markdown.PlainHtml;
import sitrep.problem.Outcome;

/** Markdown becomes a page that does nothing but be read, or a problem. */
public final class MarkdownTarget {

  private MarkdownTarget() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text =
        new String(data, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
    for (RawHtml way : new RawHtml[] {RawHtml.SANITISE, RawHtml.ESCAPE}) {
      Outcome<Body> outcome = MarkdownReader.read("a.md", 1, text, way);
      Told.soundly("a.md", text, outcome.problems());
      SafeHtml.check(PlainHtml.of(outcome.value()));
    }
  }
}
