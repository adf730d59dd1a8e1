package sitrep.page;

import java.util.List;

/**
 * A source as a careful editor would leave it, with the original behind it.
 *
 * @param derived whether the title was made of the text for want of one
 * @param origin who published it, who wrote it, and when, as far as that is known
 * @param titleLine the line that the title was read from; 0 where the author gives it
 * @param facts what is known of it, each with its label; what was read from the text says so
 * @param lines every line of the original, with what became of it
 * @param setAside how many of them are not part of the text
 */
public record SourcePage(
    PagePath path,
    Frame frame,
    String title,
    boolean derived,
    int titleLine,
    Label marking,
    List<String> origin,
    List<Fact> facts,
    String html,
    List<LineView> lines,
    int setAside,
    List<QuoteView> quotations,
    List<EntityGroup> entities,
    List<CitedByView> citedBy)
    implements Page.Framed {

  /**
   * A fact with its label; its address may be null.
   *
   * @param line the line of the text that says it; 0 where the author does
   */
  public record Fact(String label, String value, String href, int line) {

    /** A fact that the author gives. */
    public Fact(String label, String value, String href) {
      this(label, value, href, 0);
    }
  }

  /** A line of the original; why it is what it is may be null. */
  public record LineView(int number, String kind, String text, String why, boolean shown) {}

  /** A brief that cites the source, and the sentences in which it does. */
  public record CitedByView(BriefCard brief, List<Use> uses) {}

  /** A sentence that cites the source; the locator may be null. */
  public record Use(String sentence, String locator, Link section) {}
}
