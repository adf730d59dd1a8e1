package sitrep.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sitrep.analysis.LinkedBody;
import sitrep.digest.Brief;
import sitrep.digest.Markup;
import sitrep.digest.Source;
import sitrep.page.BriefPage.SourceRef;
import sitrep.page.Link;

/** The sources of a brief, with the numbers that it cites them by. */
final class BriefSources {

  private BriefSources() {}

  /** Those that it cites, in the order in which it does, and then those that it only lists. */
  static List<SourceRef> of(Scope scope, Brief brief) {
    LinkedBody linked = scope.site().analysis().body(brief);
    Set<String> ids = new LinkedHashSet<>(linked.cited());
    brief.sources().forEach(source -> ids.add(source.value()));
    List<SourceRef> refs = new ArrayList<>();
    for (String id : ids) {
      int number = refs.size() + 1;
      refs.add(reference(scope, id, number, backlinks(id, number, linked)));
    }
    return refs;
  }

  private static List<Link> backlinks(String id, int number, LinkedBody linked) {
    List<Link> links = new ArrayList<>();
    for (var use : linked.uses()) {
      if (use.cite().source().equals(id)) {
        int n = links.size() + 1;
        links.add(new Link(String.valueOf(n), "#cite-" + number + "-" + n));
      }
    }
    return links;
  }

  private static SourceRef reference(Scope scope, String id, int number, List<Link> backlinks) {
    Words words = scope.words();
    Optional<Source> found = scope.site().analysis().source(id);
    if (found.isEmpty()) {
      String named = words.say("text.unnamed");
      String told = scope.site().digest().descriptors().getOrDefault(id, named);
      return new SourceRef(
          number, new Link(told, null), null, null, null, null, null, null, backlinks);
    }
    Source source = found.get();
    return new SourceRef(
        number,
        scope.link(source),
        source.publisher().or(() -> source.raw().dateline().flatMap(d -> d.agency())).orElse(null),
        source.published().map(words::day).orElse(null),
        source.retrieved().map(words::day).orElse(null),
        source.url().orElse(null),
        Grades.code(source),
        Grades.words(words, source),
        backlinks);
  }

  /** The list in short, for where a brief stands without its page; empty where it has none. */
  static String html(Scope scope, Brief brief) {
    List<SourceRef> refs = of(scope, brief);
    if (refs.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<h2>");
    html.append(Markup.escape(scope.words().say("kinds.sources"))).append("</h2>\n<ol>\n");
    refs.forEach(ref -> html.append("<li>").append(line(scope.words(), ref)).append("</li>\n"));
    return html.append("</ol>\n").toString();
  }

  private static String line(Words words, SourceRef ref) {
    String title = Markup.escape(ref.link().text());
    String href = ref.link().href();
    String linked =
        href == null ? title : "<a href=\"" + Markup.escape(href) + "\">" + title + "</a>";
    String published = ref.published() == null ? null : ref.published().text();
    String grade =
        ref.grade() == null ? null : words.say("grade.fact", ref.grade(), ref.gradeWords());
    String more =
        String.join(
            " · ", Stream.of(ref.publisher(), published, grade).filter(Objects::nonNull).toList());
    return more.isEmpty() ? linked : linked + " · " + Markup.escape(more);
  }
}
