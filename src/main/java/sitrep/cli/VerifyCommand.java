package sitrep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.output.Difference;
import sitrep.output.SiteVerifier;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;

/** {@code sitrep verify}: does a finished site hold exactly what its manifest says? */
@Command(name = "verify", description = "Holds a finished site against its manifest, file by file.")
final class VerifyCommand implements Callable<Integer> {

  /** More names than anybody reads; the rest is counted, so that memory does not grow. */
  private static final int SHOWN = 1000;

  private final Terminal terminal;
  private final Map<Difference.Kind, List<String>> names = new EnumMap<>(Difference.Kind.class);
  private final Map<Difference.Kind, Long> counts = new EnumMap<>(Difference.Kind.class);

  @Mixin private CommonOptions common;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The site's folder (default: where the digest's is built).")
  private Path folder;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description =
          "The manifest (default: the copy in .sitrep beside the site, else the one in the site).")
  private Path manifest;

  @Option(names = "--json", description = "Say it as JSON Lines on standard output.")
  private boolean json;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (folder != null) {
      return verify(folder);
    }
    Outcome<BuildConfig> config =
        ConfigReader.read(BuildOptions.of(common.root), terminal.environment());
    if (Problem.anyError(config.problems())) {
      new Report(common.root, common.colour(terminal)).print(config.problems(), terminal.err());
      return Sitrep.PROBLEMS;
    }
    return verify(config.value().output());
  }

  private int verify(Path site) throws IOException {
    Path list = manifest == null ? SiteVerifier.manifestOf(site) : manifest;
    if (json) {
      try (JsonLines lines = new JsonLines(terminal.out())) {
        long files = SiteVerifier.verify(site, list, difference -> event(lines, difference));
        summary(lines, site, files, list);
      }
    } else {
      long files = SiteVerifier.verify(site, list, this::keep);
      print(site, files, list);
    }
    return counts.isEmpty() ? Sitrep.CLEAN : Sitrep.PROBLEMS;
  }

  private void keep(Difference difference) {
    List<String> some = names.computeIfAbsent(difference.kind(), k -> new ArrayList<>());
    if (counts.merge(difference.kind(), 1L, Long::sum) <= SHOWN) {
      some.add(difference.file());
    }
  }

  private void print(Path site, long files, Path list) throws IOException {
    names.forEach(
        (kind, some) -> {
          long count = counts.get(kind);
          terminal.err().printf(Locale.ROOT, "%s (%,d):%n", word(kind), count);
          some.forEach(name -> terminal.err().println("  " + SafeText.of(name)));
          if (count > some.size()) {
            terminal.err().printf(Locale.ROOT, "  and %,d more%n", count - some.size());
          }
        });
    if (!counts.isEmpty() && SiteVerifier.isUnfinished(site)) {
      terminal
          .err()
          .println("A build of this site was broken off, or is going on: build it again.");
    }
    if (!common.quiet) {
      String verdict = counts.isEmpty() ? "is exactly what" : "is not what";
      terminal
          .err()
          .printf(Locale.ROOT, "%s %s %s says (%,d files).%n", site, verdict, list, files);
    }
  }

  private void event(JsonLines lines, Difference difference) {
    counts.merge(difference.kind(), 1L, Long::sum);
    try {
      lines.object(
          j -> {
            j.writeStringField("event", word(difference.kind()));
            j.writeStringField("file", difference.file());
          });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void summary(JsonLines lines, Path site, long files, Path list) throws IOException {
    lines.object(
        j -> {
          j.writeStringField("event", "summary");
          j.writeBooleanField("ok", counts.isEmpty());
          j.writeStringField("site", site.toString());
          j.writeStringField("manifest", list.toString());
          j.writeNumberField("files", files);
          for (Difference.Kind kind : Difference.Kind.values()) {
            j.writeNumberField(word(kind), counts.getOrDefault(kind, 0L));
          }
        });
  }

  private static String word(Difference.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
