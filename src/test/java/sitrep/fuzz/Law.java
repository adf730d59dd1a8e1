package sitrep.fuzz;

/** What a target says of every input. A fuzzer takes whatever is thrown for a finding. */
final class Law {

  private Law() {}

  static void holds(boolean law, String otherwise) {
    if (!law) {
      throw new AssertionError(otherwise);
    }
  }
}
