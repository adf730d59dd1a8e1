package sitrep.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import sitrep.build.BuildResult;
import sitrep.build.Timings;
import sitrep.output.WriteSummary;

/**
 * Says what came of a build.
 *
 * @param differences the files in which a second build from nothing differs
 */
record BuildReport(BuildResult result, long millis, List<String> differences) {

  private static final String PAGE = "index.html";
  private static final int SHOWN = 5;

  int exitCode() {
    if (result.hasErrors()) {
      return Sitrep.PROBLEMS;
    }
    return differences.isEmpty() ? Sitrep.CLEAN : Sitrep.FAILURE;
  }

  String summary(boolean verified) {
    String problems = Report.count(result.problems());
    if (result.written().isEmpty()) {
      return problems + ": nothing was written, and the old site is as it was.";
    }
    WriteSummary w = result.written().get();
    String text =
        String.format(
            Locale.ROOT,
            "%,d files in %s (%,d written, %,d unchanged, %,d deleted) for %s, in %.1f s",
            w.written() + w.unchanged(),
            result.config().output(),
            w.written(),
            w.unchanged(),
            w.deleted().size(),
            result.config().release().audience().name(),
            millis / 1000.0);
    String same = verified && differences.isEmpty() ? "; a clean build gives the same bytes" : "";
    return text + same + (problems.isEmpty() ? "." : "; " + problems + ".");
  }

  /**
   * Addresses of pages that this build took away, a few of them: whoever only gave a page another
   * name would like to know.
   */
  void gone(PrintStream err) {
    List<String> pages =
        result.written().map(WriteSummary::deleted).orElse(List.of()).stream()
            .filter(name -> name.endsWith(PAGE))
            .map(name -> "/" + name.substring(0, name.length() - PAGE.length()))
            .toList();
    if (!pages.isEmpty()) {
      String more = pages.size() > SHOWN ? ", and " + (pages.size() - SHOWN) + " more" : "";
      err.println(
          "No longer there: "
              + SafeText.of(String.join(", ", pages.stream().limit(SHOWN).toList()))
              + more
              + ". Where a page has moved, its old address among its aliases (a dossier's"
              + " former-addresses) sends readers on.");
    }
  }

  /** What a user should know whether or not he wants to hear of anything else. */
  void complaints(PrintStream err) {
    result
        .written()
        .filter(w -> !w.setAside().isEmpty())
        .ifPresent(
            w -> {
              err.println(
                  "these are pages no more, but somebody had changed them, so they lie in "
                      + w.asideFolder()
                      + " now:");
              w.setAside().forEach(name -> err.println("  " + SafeText.of(name)));
            });
    if (!differences.isEmpty()) {
      err.println(
          "a clean build differs in these files; unless the digest was changed meanwhile, that is"
              + " a fault of Sitrep's: please report it");
      differences.forEach(name -> err.println("  " + SafeText.of(name)));
    }
  }

  void timings(PrintStream err) {
    Timings timings = result.timings();
    err.println("stage         wall ms    cpu ms     items      bytes");
    for (Timings.Stage stage : timings.stages()) {
      err.printf(
          Locale.ROOT,
          "%-10s %7d ms %6d ms %9d %10d%n",
          stage.name(),
          stage.wall().toMillis(),
          stage.cpu().toMillis(),
          stage.items(),
          stage.bytes());
    }
    renderings("slowest pages", timings.pages(), err);
    renderings("slowest templates", timings.templates(), err);
  }

  private static void renderings(
      String title, List<Timings.Rendering> renderings, PrintStream err) {
    if (!renderings.isEmpty()) {
      err.println(title);
    }
    for (Timings.Rendering r : renderings) {
      err.printf(
          Locale.ROOT,
          "%9.1f ms  %s%s%n",
          r.time().toNanos() / 1e6,
          r.name(),
          r.pages() == 1 ? "" : " (" + r.pages() + " pages)");
    }
  }

  void json(PrintStream out, boolean withTimings, boolean verified) throws IOException {
    try (JsonLines lines = new JsonLines(out)) {
      for (var problem : result.problems()) {
        lines.problem(problem);
      }
      for (String name : differences) {
        lines.object(
            j -> {
              j.writeStringField("event", "difference");
              j.writeStringField("file", name);
            });
      }
      if (withTimings) {
        timings(lines);
      }
      summary(lines, verified);
    }
  }

  private void timings(JsonLines lines) throws IOException {
    for (Timings.Stage stage : result.timings().stages()) {
      lines.object(
          j -> {
            j.writeStringField("event", "stage");
            j.writeStringField("stage", stage.name());
            j.writeNumberField("wallMicros", stage.wall().toNanos() / 1000);
            j.writeNumberField("cpuMicros", stage.cpu().toNanos() / 1000);
            j.writeNumberField("items", stage.items());
            j.writeNumberField("bytes", stage.bytes());
          });
    }
    renderings(lines, "slow-page", "file", result.timings().pages());
    renderings(lines, "slow-template", "template", result.timings().templates());
  }

  private static void renderings(
      JsonLines lines, String event, String field, List<Timings.Rendering> renderings)
      throws IOException {
    for (Timings.Rendering r : renderings) {
      lines.object(
          j -> {
            j.writeStringField("event", event);
            j.writeStringField(field, r.name());
            j.writeNumberField("wallMicros", r.time().toNanos() / 1000);
            j.writeNumberField("pages", r.pages());
          });
    }
  }

  private void summary(JsonLines lines, boolean verified) throws IOException {
    lines.object(
        j -> {
          j.writeStringField("event", "summary");
          j.writeBooleanField("ok", !result.hasErrors() && differences.isEmpty());
          j.writeStringField("output", result.config().output().toString());
          j.writeStringField("audience", result.config().release().audience().name());
          j.writeNumberField("written", result.written().map(WriteSummary::written).orElse(0));
          j.writeNumberField("unchanged", result.written().map(WriteSummary::unchanged).orElse(0));
          j.writeNumberField("deleted", result.written().map(w -> w.deleted().size()).orElse(0));
          if (verified && result.written().isPresent()) {
            j.writeNumberField("differences", differences.size());
          }
          j.writeNumberField("millis", millis);
        });
  }
}
