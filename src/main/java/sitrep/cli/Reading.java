package sitrep.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import sitrep.digest.DateMention;
import sitrep.digest.Dateline;
import sitrep.digest.NamedEntity;
import sitrep.digest.Quotation;
import sitrep.digest.RawLine;
import sitrep.digest.RawText;

/** What a raw text holds, for people and as JSON. Offsets are code points into the decoded file. */
final class Reading {

  private static final int EXCERPT = 90;

  private Reading() {}

  static void print(String file, RawText raw, PrintStream out) {
    line(out, "%s", file);
    line(out, "  title     %s%s", raw.title(), raw.titleDerived() ? "  (derived)" : "");
    raw.dateline().ifPresent(d -> line(out, "  dateline  %s", describe(d)));
    raw.byline().ifPresent(byline -> line(out, "  byline    %s", byline));
    section("lines", false, out);
    for (RawLine line : raw.lines()) {
      boolean plain = line.kind().isShown() && line.by() == RawLine.By.RULE;
      String why = plain ? "" : "  [" + line.why() + "]";
      line(out, "  %4d  %-10s %s%s", line.number(), line.kind().word(), cut(line.text()), why);
    }
    section("quotations", raw.quotations().isEmpty(), out);
    for (Quotation q : raw.quotations()) {
      String speaker = q.speaker().isEmpty() ? "?" : q.speaker();
      line(out, "  %-13s %s: %s", q.certainty().word(), speaker, cut(q.text()));
    }
    section("names", raw.names().isEmpty(), out);
    raw.names().stream()
        .map(n -> String.format(Locale.ROOT, "  %-13s %s", n.kind().word(), n.name()))
        .distinct()
        .sorted()
        .forEach(name -> line(out, "%s", name));
    section("dates", raw.dates().isEmpty(), out);
    for (DateMention date : raw.dates()) {
      line(out, "  %-15s %s", date.iso().orElse("?"), date.text());
    }
    out.println();
  }

  private static void section(String title, boolean empty, PrintStream out) {
    if (!empty) {
      out.println("\n  " + title);
    }
  }

  /** What was pasted into a text may hold anything, also what commands a terminal. */
  private static void line(PrintStream out, String form, Object... values) {
    out.println(SafeText.of(String.format(Locale.ROOT, form, values)));
  }

  private static String describe(Dateline d) {
    return d.place().orElse("?")
        + d.agency().map(a -> " (" + a + ")").orElse("")
        + d.date().map(date -> ", " + date).orElse("");
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= EXCERPT
        ? line
        : line.substring(
                0,
                line.offsetByCodePoints(
                    0, Math.min(EXCERPT, line.codePointCount(0, line.length())) - 1))
            + "…";
  }

  static void write(String file, RawText raw, JsonGenerator json) throws IOException {
    json.writeStringField("file", file);
    json.writeStringField("title", raw.title());
    json.writeBooleanField("titleDerived", raw.titleDerived());
    dateline(raw.dateline(), json);
    text("byline", raw.byline(), json);
    json.writeArrayFieldStart("lines");
    for (RawLine line : raw.lines()) {
      json.writeStartObject();
      json.writeNumberField("n", line.number());
      json.writeStringField("kind", line.kind().word());
      span(line.start(), line.end(), json);
      json.writeStringField("why", line.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("quotations");
    for (Quotation quotation : raw.quotations()) {
      quotation(quotation, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("names");
    for (NamedEntity name : raw.names()) {
      json.writeStartObject();
      span(name.start(), name.end(), json);
      json.writeStringField("text", name.text());
      json.writeStringField("kind", name.kind().word());
      json.writeStringField("name", name.name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("dates");
    for (DateMention date : raw.dates()) {
      json.writeStartObject();
      span(date.start(), date.end(), json);
      json.writeStringField("text", date.text());
      text("value", date.iso(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void dateline(Optional<Dateline> dateline, JsonGenerator json) throws IOException {
    if (dateline.isEmpty()) {
      json.writeNullField("dateline");
      return;
    }
    json.writeObjectFieldStart("dateline");
    text("place", dateline.get().place(), json);
    text("agency", dateline.get().agency(), json);
    text("date", dateline.get().date().map(Object::toString), json);
    json.writeEndObject();
  }

  private static void quotation(Quotation q, JsonGenerator json) throws IOException {
    json.writeStartObject();
    span(q.start(), q.end(), json);
    json.writeStringField("text", q.text());
    text("speaker", Optional.of(q.speaker()).filter(s -> !s.isEmpty()), json);
    if (q.speakerStart() < 0) {
      json.writeNullField("speakerStart");
      json.writeNullField("speakerEnd");
    } else {
      json.writeNumberField("speakerStart", q.speakerStart());
      json.writeNumberField("speakerEnd", q.speakerEnd());
    }
    text("cue", Optional.of(q.cue()).filter(c -> !c.isEmpty()), json);
    json.writeStringField("certainty", q.certainty().word());
    json.writeEndObject();
  }

  private static void span(int start, int end, JsonGenerator json) throws IOException {
    json.writeNumberField("start", start);
    json.writeNumberField("end", end);
  }

  private static void text(String field, Optional<String> value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }
}
