package sitrep.build;

import java.time.Instant;
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
 * @param notes what is no fault, but worth a word to whoever asks; not known where nothing was done
 * @param analysis of the digest, for those who want to know more than what was written; empty where
 *     it was seen at a glance that nothing has changed since the last build
 * @param written empty where nothing was to be written, or could not be for errors
 * @param due when something comes out that is not out yet, or goes; {@link Instant#MAX} for never
 * @param coming what comes out or goes later, the next first; not known where nothing was done
 * @param timings where the time went
 */
public record BuildResult(
    BuildConfig config,
    List<Problem> problems,
    List<Problem> notes,
    Optional<Analysis> analysis,
    Optional<WriteSummary> written,
    Instant due,
    List<Coming> coming,
    Timings timings) {

  public BuildResult {
    Objects.requireNonNull(config);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
    Objects.requireNonNull(analysis);
    Objects.requireNonNull(written);
    Objects.requireNonNull(due);
    coming = List.copyOf(coming);
    Objects.requireNonNull(timings);
  }

  /** Whether errors forbid the site. */
  public boolean hasErrors() {
    return Problem.anyError(problems);
  }
}
