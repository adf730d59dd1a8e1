package sitrep.page;

import java.util.List;

/**
 * A dossier.
 *
 * @param kind such as {@code person}
 * @param role what it is in a few words, or null
 * @param partOf what it belongs to, or null
 * @param members dossiers that belong to it
 * @param map where it is, as finished SVG, or null
 * @param quotations what it is quoted as saying, as far as the page has room
 * @param namedIn what others are quoted as saying of it, likewise
 * @param allQuotations where all of them stand; null where the page holds them all
 * @param sentences of sources that name it and a day, likewise
 * @param briefs where it is named, the newest first, one page of them
 * @param companions what is most often named together with it
 * @param company which of them are named with each other, as finished SVG beside their list; null
 *     where none are
 * @param activity the briefs that name it over time, or null where there is nothing to see
 */
public record DossierPage(
    PagePath path,
    Frame frame,
    String title,
    String kind,
    Label marking,
    List<String> aliases,
    String role,
    Link partOf,
    List<Link> members,
    List<SourcePage.Fact> facts,
    String map,
    Figure image,
    String summary,
    String html,
    List<Link> links,
    int briefCount,
    List<MentionView> briefs,
    Pager pager,
    List<MentionView> sources,
    List<MentionView> others,
    Some<QuoteView> quotations,
    Some<QuoteView> namedIn,
    Link allQuotations,
    List<TimelineView> timeline,
    Some<SentenceView> sentences,
    List<EntityLink> companions,
    String company,
    Picture activity)
    implements Page.Framed {

  /** As many things as the page has room for, and how many there are. */
  public record Some<T>(int count, List<T> shown) {
    public Some {
      shown = List.copyOf(shown);
    }

    /** Whether there are more than the page shows. */
    public boolean isCut() {
      return count > shown.size();
    }
  }
}
