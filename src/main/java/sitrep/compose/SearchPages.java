package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import sitrep.page.EntityLink;
import sitrep.page.PagePath;
import sitrep.page.SearchPage;
import sitrep.search.SearchIndex;

/** The page that searches. */
final class SearchPages {

  static final PagePath PATH = SearchIndex.PAGE;

  private SearchPages() {}

  static SearchPage page(Site site) {
    Scope scope = Scope.of(site, PATH);
    List<EntityLink> ways = new ArrayList<>();
    Navigation.byDefault(site.words(), site.config(), site.analysis())
        .forEach(
            n ->
                ways.add(
                    new EntityLink(
                        n.title(),
                        scope.href(new PagePath(n.to().value().substring(1))),
                        null,
                        null,
                        null)));
    return new SearchPage(
        PATH,
        new FrameBuilder(scope, site.words().say("search.title")).build(),
        site.words().say("search.title"),
        site.searchScripts().stream().map(scope::href).toList(),
        ways);
  }
}
