package sitrep.publish;

/** A publish that is not done, since it would do what nobody may have meant. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }
}
