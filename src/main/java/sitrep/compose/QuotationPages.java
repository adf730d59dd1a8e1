package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sitrep.analysis.SpokenQuotation;
import sitrep.digest.Dossier;
import sitrep.page.Link;
import sitrep.page.PagePath;
import sitrep.page.QuotationsPage;

/** The pages of quotations, by speaker; what nobody is known to have said stands last. */
final class QuotationPages {

  static final PagePath PATH = new PagePath("quotations/");
  private static final int SPEAKERS_A_PAGE = 60;
  private static final String NOBODY = "\uFFFF";

  private final Site site;
  private final List<List<SpokenQuotation>> bySpeaker;

  QuotationPages(Site site) {
    this.site = site;
    Map<String, List<SpokenQuotation>> speakers = new TreeMap<>();
    for (SpokenQuotation spoken : site.analysis().quotations()) {
      String name = spoken.speaker().map(Dossier::title).orElse(spoken.quotation().speaker());
      speakers.computeIfAbsent(name.isEmpty() ? NOBODY : name, n -> new ArrayList<>()).add(spoken);
    }
    this.bySpeaker = List.copyOf(speakers.values());
  }

  int pages() {
    return Paging.pages(bySpeaker.size(), SPEAKERS_A_PAGE);
  }

  QuotationsPage page(int number) {
    PagePath path = PATH.numbered(number);
    Scope scope = Scope.of(site, path);
    List<QuotationsPage.Speaker> speakers =
        Paging.slice(bySpeaker, number, SPEAKERS_A_PAGE).stream()
            .map(of -> speaker(scope, of))
            .toList();
    FrameBuilder frame =
        new FrameBuilder(scope, Paging.title("Quotations", number))
            .description("Who said what, and where it stands.");
    frame = number == 1 ? frame : frame.under("Quotations", PATH);
    return new QuotationsPage(
        path, frame.build(), "Quotations", speakers, Paging.pager(scope, PATH, number, pages()));
  }

  private static QuotationsPage.Speaker speaker(Scope scope, List<SpokenQuotation> spoken) {
    SpokenQuotation first = spoken.get(0);
    var quotations = spoken.stream().map(q -> SourcePages.quotation(scope, q, true)).toList();
    if (first.speaker().isPresent()) {
      Dossier dossier = first.speaker().get();
      return new QuotationsPage.Speaker(
          scope.link(dossier), dossier.role().orElse(null), quotations);
    }
    String name = first.quotation().speaker();
    return new QuotationsPage.Speaker(
        new Link(name.isEmpty() ? "Unattributed" : name, null), null, quotations);
  }
}
