package sitrep.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import sitrep.digest.Brief;
import sitrep.digest.Digest;
import sitrep.digest.Dossier;
import sitrep.digest.FreePage;
import sitrep.digest.Item;
import sitrep.digest.Source;
import sitrep.page.Page;
import sitrep.page.PagePath;
import sitrep.problem.Placed;

/**
 * What can be searched: titles, names, summaries. A script and not a JSON file, since browsers let
 * a page opened from a folder load the one and not the other.
 */
public final class SearchIndex {

  /** Where the index lies. */
  public static final PagePath PATH = new PagePath("search/index.js");

  private static final PagePath FROM = new PagePath("search/");
  private static final JsonFactory JSON = new JsonFactory();

  private SearchIndex() {}

  /** The index of all that the audience may see. */
  public static Page.PlainFile of(Digest digest) {
    StringWriter text = new StringWriter();
    text.write("window.sitrepIndex = ");
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setRootValueSeparator(null);
      json.writeStartArray();
      for (Item item :
          (Iterable<Item>)
              digest.items().filter(i -> !digest.isWithdrawn(i) && !i.title().isEmpty())
                  ::iterator) {
        json.writeRaw('\n');
        write(json, item);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Page.PlainFile(PATH, text + ";\n");
  }

  private static void write(JsonGenerator json, Item item) throws IOException {
    json.writeStartObject();
    json.writeStringField("t", item.title());
    json.writeStringField("u", PagePath.of(item).relativeTo(FROM));
    if (item instanceof Brief brief) {
      entry(json, "brief", brief.date().toString(), brief.summary(), List.of());
    } else if (item instanceof Dossier dossier) {
      List<String> aliases = dossier.aliases().stream().map(Placed::value).toList();
      entry(json, dossier.kind().word(), "", dossier.role().orElse(dossier.summary()), aliases);
    } else if (item instanceof Source source) {
      entry(
          json,
          "source",
          source.published().map(Object::toString).orElse(""),
          source.publisher().orElse(""),
          List.of());
    } else {
      String summary = item instanceof FreePage page ? page.summary() : "";
      entry(
          json,
          item instanceof FreePage
              ? "page"
              : item.getClass().getSimpleName().toLowerCase(Locale.ROOT),
          "",
          summary,
          List.of());
    }
    json.writeEndObject();
  }

  private static void entry(
      JsonGenerator json, String kind, String date, String summary, List<String> names)
      throws IOException {
    json.writeStringField("k", kind);
    if (!date.isEmpty()) {
      json.writeStringField("d", date);
    }
    if (!summary.isEmpty()) {
      json.writeStringField("s", summary);
    }
    if (!names.isEmpty()) {
      json.writeStringField("n", String.join(" ", names));
    }
  }
}
