package sitrep.theme;

import sitrep.problem.Problem;

/** A template of the digest's own can't be filled in. */
public final class TemplateFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  TemplateFault(Problem problem, Throwable cause) {
    super(problem.place().file() + ":" + problem.place().line() + ": " + problem.message(), cause);
    this.problem = problem;
  }

  /** What is wrong, and where. */
  public Problem problem() {
    return problem;
  }
}
