package sitrep.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import sitrep.problem.Problem;

/** JSON Lines on standard output: one object a line, and nothing else there. */
final class JsonLines implements Closeable {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator json;

  JsonLines(PrintStream out) throws IOException {
    json = JSON.createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  /** What writes the fields of one object. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  void object(Fields fields) throws IOException {
    json.writeStartObject();
    fields.write(json);
    json.writeEndObject();
  }

  void problem(Problem problem) throws IOException {
    object(
        j -> {
          j.writeStringField("event", "problem");
          j.writeStringField("kind", problem.kind().id());
          j.writeStringField("severity", problem.severity().word());
          j.writeStringField("file", problem.place().file());
          j.writeNumberField("line", problem.place().line());
          j.writeNumberField("column", problem.place().column());
          j.writeStringField("message", problem.message());
          j.writeStringField("hint", problem.hint());
        });
  }

  @Override
  public void close() throws IOException {
    if (json.getOutputContext().hasCurrentIndex()) {
      json.writeRaw('\n');
    }
    json.close();
  }
}
