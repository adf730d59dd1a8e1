package sitrep.compose;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sitrep.config.SiteConfig;
import sitrep.digest.Brief;
import sitrep.digest.Marking;
import sitrep.page.CitationForms;
import sitrep.page.PagePath;

/** A brief as others cite it. What is not clear for all to read takes its marking along. */
final class BriefCitations {

  private BriefCitations() {}

  static CitationForms of(Scope scope, Brief brief) {
    SiteConfig config = scope.site().config();
    List<String> authors =
        brief.authors().isEmpty() ? config.author().stream().toList() : brief.authors();
    String url = PagePath.of(brief).absolute(config.url());
    Marking marking = scope.site().highest(brief);
    String note = marking == Marking.CLEAR ? "" : marking.label();
    return new CitationForms(
        plain(scope, brief, authors, config.title(), url, note),
        bibtex(brief, authors, config.title(), url, note),
        csl(brief, authors, config.title(), url, note));
  }

  private static String plain(
      Scope scope, Brief brief, List<String> authors, String site, String url, String note) {
    String by = authors.isEmpty() ? "" : String.join(", ", authors) + ": ";
    String marked = note.isEmpty() ? "" : " [" + note + "]";
    return by
        + scope.words().say("brief.cite.title", brief.title())
        + ", "
        + site
        + ", "
        + scope.words().day(brief.date()).text()
        + marked
        + ", "
        + url;
  }

  private static String bibtex(
      Brief brief, List<String> authors, String site, String url, String note) {
    Map<String, String> fields = new LinkedHashMap<>();
    LocalDate date = brief.date();
    if (!authors.isEmpty()) {
      fields.put(
          "author", String.join(" and ", authors.stream().map(a -> "{" + tex(a) + "}").toList()));
    }
    fields.put("title", "{" + tex(brief.title()) + "}");
    fields.put("howpublished", tex(site));
    fields.put("year", String.valueOf(date.getYear()));
    fields.put("month", date.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT));
    if (!note.isEmpty()) {
      fields.put("note", tex(note));
    }
    fields.put("url", url);
    StringBuilder entry = new StringBuilder("@misc{" + brief.id());
    fields.forEach(
        (name, value) ->
            entry
                .append(",\n  " + name + " = ")
                .append(name.equals("month") ? value : "{" + value + "}"));
    return entry.append("\n}").toString();
  }

  /** Words for TeX, which takes ten signs for its own. */
  private static String tex(String words) {
    StringBuilder text = new StringBuilder();
    for (char c : words.toCharArray()) {
      switch (c) {
        case '\\' -> text.append("\\textbackslash{}");
        case '~' -> text.append("\\textasciitilde{}");
        case '^' -> text.append("\\textasciicircum{}");
        case '{' -> text.append("\\textbraceleft{}");
        case '}' -> text.append("\\textbraceright{}");
        case '%', '&', '#', '_', '$' -> text.append('\\').append(c);
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  private static String csl(
      Brief brief, List<String> authors, String site, String url, String note) {
    LocalDate date = brief.date();
    List<Integer> day = List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", brief.id());
    item.put("type", "webpage");
    item.put("title", brief.title());
    if (!authors.isEmpty()) {
      item.put("author", authors.stream().map(name -> Map.of("literal", name)).toList());
    }
    item.put("container-title", site);
    item.put("issued", Map.of("date-parts", List.of(day)));
    if (!note.isEmpty()) {
      item.put("note", note);
    }
    item.put("URL", url);
    return JsonLd.json(List.of(item));
  }
}
