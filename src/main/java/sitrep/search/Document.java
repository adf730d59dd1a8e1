package sitrep.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import sitrep.prose.Sentences;

/**
 * An item as the search shows and finds it.
 *
 * @param others names beside the title
 * @param about short words on the whole, beside the summary
 * @param text the running text
 * @param properties what it can be filtered by
 */
public record Document(
    String href,
    String title,
    String kind,
    String date,
    String marking,
    String grade,
    List<String> others,
    String summary,
    List<String> about,
    List<String> text,
    Set<String> properties) {

  private static final int SHORT_TITLE = 3;
  private static final double USUAL_LENGTH = 400;

  public Document {
    others = List.copyOf(others);
    about = List.copyOf(about);
    text = List.copyOf(text);
    properties = Collections.unmodifiableSet(properties);
  }

  /** Writes what shows it among the results. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("t", title);
    json.writeStringField("u", href);
    json.writeStringField("k", kind);
    field(json, "d", date);
    field(json, "m", marking);
    field(json, "g", grade);
    field(json, "s", summary);
    list(json, "n", others);
    list(json, "x", sentences());
    json.writeEndObject();
  }

  private static void field(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static void list(JsonGenerator json, String name, List<String> values)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  /** What may be shown as an excerpt, in the order of reading. */
  private List<String> sentences() {
    List<String> sentences = new ArrayList<>(about);
    for (String block : text) {
      Sentences.split(block).forEach(span -> sentences.add(span.of(block)));
    }
    return sentences;
  }

  /**
   * Its terms: 7 in a short title or other name, 6 in a long one, 5 in the summary; words of the
   * text have 1 to 4 by how often they stand in how long a text, and properties 0.
   */
  Terms terms(Stems stems) {
    Tally tally = new Tally();
    text.forEach(block -> stems.each(block, tally::count));
    weigh(tally);
    raise(summary, 5, stems, tally);
    about.forEach(words -> raise(words, 5, stems, tally));
    others.forEach(name -> name(name, stems, tally));
    name(title, stems, tally);
    properties.forEach(property -> tally.raise(property, 0));
    return tally.terms();
  }

  private static void name(String name, Stems stems, Tally tally) {
    List<String> words = new ArrayList<>();
    stems.each(name, words::add);
    words.forEach(word -> tally.raise(word, words.size() <= SHORT_TITLE ? 7 : 6));
  }

  private static void raise(String text, int weight, Stems stems, Tally tally) {
    stems.each(text, word -> tally.raise(word, weight));
  }

  private static void weigh(Tally tally) {
    // In steps, so that a few words more or less seldom change the weights of all the others.
    double steps = Integer.highestOneBit(Math.max(1, tally.sum())) * 1.5 / USUAL_LENGTH;
    tally.weigh(count -> often(count / (0.25 + 0.75 * steps)));
  }

  private static int often(double density) {
    double saturated = density / (1.2 + density);
    return saturated < 0.4 ? 1 : saturated < 0.58 ? 2 : saturated < 0.72 ? 3 : 4;
  }
}
