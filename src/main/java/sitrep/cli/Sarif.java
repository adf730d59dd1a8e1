package sitrep.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Problems as SARIF 2.1.0 (OASIS), which editors and code hosts show beside the lines. */
final class Sarif {

  private Sarif() {}

  static void write(List<Problem> problems, PrintStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      tool(json, problems.stream().map(Problem::kind).distinct().sorted().toList());
      json.writeStringField("columnKind", "unicodeCodePoints");
      json.writeArrayFieldStart("results");
      for (Problem problem : problems) {
        result(json, problem);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println();
  }

  private static void tool(JsonGenerator json, List<ProblemKind> kinds) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Sitrep");
    json.writeArrayFieldStart("rules");
    for (ProblemKind kind : kinds) {
      json.writeStartObject();
      json.writeStringField("id", kind.id());
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", kind.severity().word());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A path as a reference of RFC 3986. */
  private static String uri(String file) {
    try {
      return new URI(null, null, "/" + file, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      return "unknown";
    }
  }

  private static void result(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", problem.kind().id());
    json.writeStringField("level", problem.severity().word());
    json.writeObjectFieldStart("message");
    json.writeStringField(
        "text",
        problem.hint().isEmpty() ? problem.message() : problem.message() + ". " + problem.hint());
    json.writeEndObject();
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(problem.place().file()));
    json.writeEndObject();
    if (problem.place().line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", problem.place().line());
      json.writeNumberField("startColumn", Math.max(1, problem.place().column()));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
