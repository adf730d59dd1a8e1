package sitrep.build;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sitrep.analysis.Analysis;
import sitrep.config.BuildConfig;
import sitrep.output.WriteSummary;
import sitrep.problem.Problem;

/**
 * What came of a build.
 *
 * @param problems in the order of their places
 * @param analysis of the digest, for those who want to know more than what was written
 * @param written empty where nothing was to be written, or could not be for errors
 * @param timings where the time went
 */
public record BuildResult(
    BuildConfig config,
    List<Problem> problems,
    Optional<Analysis> analysis,
    Optional<WriteSummary> written,
    Timings timings) {

  public BuildResult {
    Objects.requireNonNull(config);
    problems = List.copyOf(problems);
    Objects.requireNonNull(analysis);
    Objects.requireNonNull(written);
    Objects.requireNonNull(timings);
  }

  /** Whether errors forbid the site. */
  public boolean hasErrors() {
    return Problem.anyError(problems);
  }
}
