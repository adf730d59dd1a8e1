package sitrep.target;

/** A target can't be published to, for a reason that a user can mend. */
public final class TargetException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public TargetException(String message) {
    super(message);
  }
}
