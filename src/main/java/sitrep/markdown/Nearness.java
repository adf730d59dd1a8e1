package sitrep.markdown;

/** Tells others than the reader of Markdown what is nearly a portion marking. */
public final class Nearness {

  private Nearness() {}

  /**
   * Whether the text begins with what is nearly a marking, by the same rules as a paragraph of
   * Markdown. One that is a label and nothing else marks no words, and may be spoken of.
   */
  public static boolean begins(String text) {
    return StrayMarkings.beginsNear(text, true);
  }
}
