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
import sitrep.page.Told;

/** The quotations by speaker; what nobody is known to have said stands last. */
final class QuotationPages {

  static final PagePath PATH = new PagePath("quotations/");
  static final int A_PAGE = 200;
  private static final String NOBODY = "\uFFFF";

  private final Site site;
  private final List<SpokenQuotation> bySpeaker = new ArrayList<>();

  QuotationPages(Site site) {
    this.site = site;
    Map<String, List<SpokenQuotation>> speakers = new TreeMap<>();
    for (SpokenQuotation spoken : site.analysis().quotations()) {
      speakers.computeIfAbsent(key(spoken), n -> new ArrayList<>()).add(spoken);
    }
    speakers.values().forEach(bySpeaker::addAll);
  }

  /** By name, and of one name by dossier. */
  private static String key(SpokenQuotation spoken) {
    String name = spoken.speaker().map(Dossier::title).orElse(spoken.quotation().speaker());
    String id = spoken.speaker().map(DossierQuotations::id).orElse("");
    return name.isEmpty() ? NOBODY : name + "\n" + id;
  }

  int pages() {
    return Paging.pages(bySpeaker.size(), A_PAGE);
  }

  QuotationsPage page(int number) {
    PagePath path = PATH.numbered(number);
    Scope scope = Scope.of(site, path);
    List<QuotationsPage.Group> groups = new ArrayList<>();
    List<SpokenQuotation> page = Paging.slice(bySpeaker, number, A_PAGE);
    int from = 0;
    for (int i = 1; i <= page.size(); i++) {
      if (i == page.size() || !key(page.get(i)).equals(key(page.get(from)))) {
        boolean continued = from == 0 && number > 1 && continues(number);
        groups.add(group(scope, page.subList(from, i), continued, groups.size()));
        from = i;
      }
    }
    Words words = site.words();
    String title = words.say("quotes.title");
    FrameBuilder frame =
        new FrameBuilder(scope, Paging.title(words, title, number))
            .description(words.say("quotes.description"));
    frame = number == 1 ? frame : frame.under(title, PATH);
    return new QuotationsPage(
        path,
        frame.build(),
        title,
        words.say("quotes.says"),
        DossierQuotations.views(scope),
        groups,
        Paging.pager(scope, PATH, number, pages()));
  }

  /** What a page of quotations tells of others. */
  Told told(int number) {
    Tells tells = new Tells(site).fact(bySpeaker.size());
    for (SpokenQuotation spoken : Paging.slice(bySpeaker, number, A_PAGE)) {
      tells.quotation(spoken);
    }
    return tells.fact(number > 1 && continues(number)).told();
  }

  /** Whether the first speaker of the page already spoke on the one before. */
  private boolean continues(int number) {
    int first = (number - 1) * A_PAGE;
    return key(bySpeaker.get(first)).equals(key(bySpeaker.get(first - 1)));
  }

  private static QuotationsPage.Group group(
      Scope scope, List<SpokenQuotation> spoken, boolean continued, int number) {
    SpokenQuotation first = spoken.get(0);
    Link speaker = Quotes.speaker(scope, first);
    return new QuotationsPage.Group(
        "_speaker-" + (number + 1),
        speaker == null ? new Link(scope.words().say("quotes.unattributed"), null) : speaker,
        first.speaker().flatMap(Dossier::role).orElse(null),
        continued,
        spoken.stream().map(q -> Quotes.elsewhere(scope, q)).toList(),
        List.of());
  }
}
