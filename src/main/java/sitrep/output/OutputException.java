package sitrep.output;

/** The output folder can't be written to, for a reason that a user can mend. */
public final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public OutputException(String message) {
    super(message);
  }
}
