package sitrep.page;

import java.util.List;

/**
 * A brief.
 *
 * @param withdrawn whether it says no more than that it was withdrawn
 * @param draft whether it is one that only a preview shows
 * @param updated when it was last changed, or null
 * @param confidence the level, or null
 * @param minutes about how long it takes to read
 * @param html the body, footnotes included
 * @param sourceSummary the source summary statement, or null where nothing is cited
 * @param legend the likelihood scale, for readers who don't know it by heart; empty where the brief
 *     uses none
 * @param citation how others may cite it, or null where it was withdrawn
 * @param newer the next brief in time, or null
 */
public record BriefPage(
    PagePath path,
    Frame frame,
    String title,
    boolean withdrawn,
    boolean draft,
    Day date,
    Day updated,
    Link edition,
    List<Link> topics,
    List<String> authors,
    String summary,
    Label marking,
    Label confidence,
    int minutes,
    Figure image,
    String html,
    List<TocEntry> toc,
    List<JudgmentView> judgments,
    List<CorrectionView> corrections,
    List<TimelineView> events,
    List<EntityGroup> entities,
    String sourceSummary,
    List<SourceRef> sources,
    List<Band> legend,
    CitationForms citation,
    List<BriefCard> related,
    Link newer,
    Link older)
    implements Page.Framed {

  /**
   * A judgment that time will test. Likelihood, range and date may be null.
   *
   * @param scale the range on the scale of likelihood, as finished SVG, or null
   */
  public record JudgmentView(
      String id,
      String statement,
      String likelihood,
      String range,
      String scale,
      Day by,
      String outcome,
      boolean pending) {}

  /** A correction on record. */
  public record CorrectionView(Day date, String kind, String note) {}

  /** A band of the likelihood scale; {@code scale} shows where it lies, as finished SVG. */
  public record Band(String words, String range, String scale) {}

  /**
   * A source that the brief cites.
   *
   * @param link its page; without an address where only its descriptor may be told
   * @param url where its text came from, or null
   * @param grade such as {@code B2}, with its meaning in {@code gradeWords}; both may be null
   * @param backlinks the places in the text that cite it
   */
  public record SourceRef(
      int number,
      Link link,
      String publisher,
      Day published,
      Day retrieved,
      String url,
      String grade,
      String gradeWords,
      List<Link> backlinks) {}
}
