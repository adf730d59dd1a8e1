package sitrep.compose;

import java.util.List;
import java.util.function.Function;
import sitrep.analysis.Analysis;
import sitrep.digest.Dossier;
import sitrep.page.DossierPage.Some;
import sitrep.page.QuoteView;
import sitrep.page.SentenceView;

/** What a dossier's page tells of it from the texts of sources, as far as there is room. */
final class DossierSayings {

  private static final int QUOTATIONS = 40;
  private static final int NAMED_IN = 20;
  private static final int SENTENCES = 30;

  private final Scope scope;
  private final Dossier dossier;
  private final Analysis analysis;

  /**
   * @param wanted whether the page tells any of it; only the first page of a dossier does
   */
  DossierSayings(Scope scope, Dossier dossier, boolean wanted) {
    this.scope = scope;
    this.dossier = wanted ? dossier : null;
    this.analysis = scope.site().analysis();
  }

  /** What it is quoted as saying. */
  Some<QuoteView> quotations() {
    return some(analysis::quotationsBy, QUOTATIONS, q -> Quotes.elsewhere(scope, q));
  }

  /** What others are quoted as saying of it. */
  Some<QuoteView> namedIn() {
    return some(analysis::quotationsNaming, NAMED_IN, q -> Quotes.elsewhere(scope, q));
  }

  /** The sentences that name it and a day. */
  Some<SentenceView> sentences() {
    return some(analysis::datedSentencesOf, SENTENCES, s -> Timelines.sentence(scope, s));
  }

  private <T, V> Some<V> some(Function<Dossier, List<T>> ofDossier, int room, Function<T, V> view) {
    List<T> all = dossier == null ? List.of() : ofDossier.apply(dossier);
    List<T> latest = all.subList(Math.max(0, all.size() - room), all.size());
    return new Some<>(all.size(), latest.stream().map(view).toList());
  }
}
