package sitrep.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sitrep.analysis.Analysis;
import sitrep.digest.Marking;
import sitrep.digest.Reliability;
import sitrep.digest.Source;
import sitrep.hash.Sha256;
import sitrep.page.PagePath;

/** What a search can be narrowed to, and how the index is laid out. */
final class Overview {

  private final Analysis analysis;
  private final List<SearchIndex.Entry> entries;
  private final Layout layout;

  Overview(Analysis analysis, List<SearchIndex.Entry> entries, Layout layout) {
    this.analysis = analysis;
    this.entries = entries;
    this.layout = layout;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("documents", entries.size());
    json.writeNumberField("terms", layout.termShards());
    json.writeNumberField("words", layout.wordShards());
    json.writeStringField("order", order());
    json.writeStringField("common", String.join(" ", new TreeSet<>(Stems.COMMON)));
    json.writeObjectFieldStart("filters");
    filters(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Changes with the numbers of documents, so that no browser takes old files for new ones. */
  private String order() {
    StringBuilder order = new StringBuilder();
    entries.forEach(e -> order.append(e.number()).append(PagePath.of(e.item()).value()));
    return Sha256.hex(order.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .substring(0, 8);
  }

  private void filters(JsonGenerator json) throws IOException {
    Map<String, String> kinds = new TreeMap<>();
    Map<String, String> years = new TreeMap<>(Comparator.reverseOrder());
    Map<Marking, String> markings = new TreeMap<>();
    Set<Reliability> grades = new TreeSet<>();
    for (SearchIndex.Entry entry : entries) {
      kinds.put(entry.item().kindWord(), "");
      if (!entry.date().isEmpty()) {
        years.put(DocumentReader.year(entry.date()), "");
      }
      markings.put(entry.item().highestMarking(), "");
      if (entry.item() instanceof Source source) {
        source.reliability().ifPresent(grades::add);
      }
    }
    filter(json, "kind", kinds);
    filter(json, "year", years);
    Map<String, String> labels = new LinkedHashMap<>();
    markings.keySet().forEach(marking -> labels.put(marking.label(), ""));
    filter(json, "marking", labels);
    Map<String, String> letters = new LinkedHashMap<>();
    grades.forEach(grade -> letters.put(grade.name(), ""));
    filter(json, "grade", letters);
    Map<String, String> topics = new LinkedHashMap<>();
    analysis.digest().topics().forEach(topic -> topics.put(topic.id(), topic.title()));
    filter(json, "topic", topics);
  }

  private static void filter(JsonGenerator json, String name, Map<String, String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.writeStartArray();
      json.writeString(value.getKey());
      if (!value.getValue().isEmpty()) {
        json.writeString(value.getValue());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  void writeDossiers(JsonGenerator json) throws IOException {
    Map<String, String> titles = new LinkedHashMap<>();
    analysis
        .digest()
        .dossiers()
        .forEach(d -> titles.put(PagePath.of(d).relativeTo(PagePath.HOME), d.title()));
    json.writeStartObject();
    filter(json, "dossier", titles);
    json.writeEndObject();
  }
}
