package sitrep.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import sitrep.page.Page;
import sitrep.page.PagePath;

/** A file of the index: it hands a value to the page that searches. */
final class Script {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int USUAL_SIZE = 8192;

  private Script() {}

  /** Writes a value. */
  interface Value {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * The file with a value.
   *
   * @param name by which the page asks for it
   */
  static Page.ScriptFile of(PagePath path, String name, Value value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeRaw("sitrepSearch(\"" + name + "\",");
      value.write(json);
      json.writeRaw(");\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Page.ScriptFile(path, bytes.toByteArray());
  }
}
