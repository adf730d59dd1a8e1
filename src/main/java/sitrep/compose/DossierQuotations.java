package sitrep.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sitrep.analysis.SpokenQuotation;
import sitrep.digest.Dossier;
import sitrep.page.Frame;
import sitrep.page.Link;
import sitrep.page.PagePath;
import sitrep.page.QuotationsPage;
import sitrep.page.QuoteView;
import sitrep.page.Told;

/** The quotations by dossier: what each is quoted as saying, and what others say of it. */
final class DossierQuotations {

  static final PagePath PATH = QuotationPages.PATH.child("dossiers/");

  private record Entry(Dossier dossier, SpokenQuotation spoken, boolean said) {}

  private final Site site;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> firstOf = new HashMap<>();

  DossierQuotations(Site site) {
    this.site = site;
    for (Dossier dossier : site.digest().dossiers()) {
      firstOf.put(id(dossier), entries.size());
      site.analysis().quotationsBy(dossier).forEach(q -> add(dossier, q, true));
      site.analysis().quotationsNaming(dossier).forEach(q -> add(dossier, q, false));
    }
  }

  private void add(Dossier dossier, SpokenQuotation spoken, boolean said) {
    entries.add(new Entry(dossier, spoken, said));
  }

  /** The part of a page that holds a dossier's quotations. */
  static String id(Dossier dossier) {
    return "_" + dossier.kind().word() + "-" + dossier.id();
  }

  /** The ways in which quotations are listed. */
  static List<Frame.NavLink> views(Scope scope) {
    boolean byDossier = scope.path().value().startsWith(PATH.value());
    return List.of(
        new Frame.NavLink(
            scope.words().say("quotes.by-speaker"),
            scope.href(QuotationPages.PATH),
            byDossier ? null : "true"),
        new Frame.NavLink(
            scope.words().say("quotes.by-dossier"), scope.href(PATH), byDossier ? "true" : null));
  }

  /** Where the dossier's quotations begin. */
  String href(Scope scope, Dossier dossier) {
    int number = firstOf.get(id(dossier)) / QuotationPages.A_PAGE + 1;
    return scope.href(PATH.numbered(number)) + "#" + id(dossier);
  }

  int pages() {
    return Paging.pages(entries.size(), QuotationPages.A_PAGE);
  }

  QuotationsPage page(int number) {
    PagePath path = PATH.numbered(number);
    Scope scope = Scope.of(site, path);
    List<QuotationsPage.Group> groups = new ArrayList<>();
    List<Entry> page = Paging.slice(entries, number, QuotationPages.A_PAGE);
    int from = 0;
    for (int i = 1; i <= page.size(); i++) {
      if (i == page.size() || page.get(i).dossier != page.get(from).dossier) {
        Dossier dossier = page.get(from).dossier;
        boolean began = firstOf.get(id(dossier)) < (number - 1) * QuotationPages.A_PAGE;
        groups.add(group(scope, page.subList(from, i), began));
        from = i;
      }
    }
    Words words = site.words();
    String title = words.say("quotes.dossiers");
    FrameBuilder frame =
        new FrameBuilder(scope, Paging.title(words, title, number))
            .description(words.say("quotes.dossiers.description"))
            .under(words.say("quotes.title"), QuotationPages.PATH);
    frame = number == 1 ? frame : frame.under(words.say("quotes.by-dossier"), PATH);
    return new QuotationsPage(
        path,
        frame.build(),
        title,
        words.say("quotes.dossiers.says"),
        views(scope),
        groups,
        Paging.pager(scope, PATH, number, pages()));
  }

  /** What a page of quotations tells of others. */
  Told told(int number) {
    Tells tells = new Tells(site).fact(entries.size());
    for (Entry entry : Paging.slice(entries, number, QuotationPages.A_PAGE)) {
      tells
          .item(Optional.of(entry.dossier))
          .fact(firstOf.get(id(entry.dossier)))
          .quotation(entry.spoken)
          .fact(entry.said);
    }
    return tells.told();
  }

  private static QuotationsPage.Group group(Scope scope, List<Entry> entries, boolean continued) {
    Dossier dossier = entries.get(0).dossier;
    Link head = scope.link(dossier);
    return new QuotationsPage.Group(
        id(dossier),
        head,
        dossier.role().orElse(null),
        continued,
        quotes(scope, entries, true),
        quotes(scope, entries, false));
  }

  private static List<QuoteView> quotes(Scope scope, List<Entry> entries, boolean said) {
    return entries.stream()
        .filter(e -> e.said == said)
        .map(e -> Quotes.elsewhere(scope, e.spoken))
        .toList();
  }
}
