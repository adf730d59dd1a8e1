package sitrep.leak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sitrep.build.Progress;
import sitrep.config.BuildOptions;
import sitrep.site.TestDigest;

/** Tries the program of its own class loader. */
public final class Trial {

  private Trial() {}

  /** The kinds of problems that the proof finds, with what is told of them. */
  public static List<String> found(Path digest, String audience) throws IOException {
    return LeakProof.of(
            BuildOptions.of(digest).forAudience(audience),
            TestDigest.ENVIRONMENT,
            Progress.NONE,
            Optional.empty())
        .problems()
        .stream()
        .map(problem -> problem.kind().id() + ": " + problem.message())
        .toList();
  }
}
