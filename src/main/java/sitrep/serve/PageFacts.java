package sitrep.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import sitrep.build.Explanation;
import sitrep.build.Proof;
import sitrep.page.Slot;
import sitrep.problem.Place;

/** What an editor is told of a page, and a reader is not. */
final class PageFacts {

  private final EditorLinks editor;

  PageFacts(EditorLinks editor) {
    this.editor = editor;
  }

  /** The facts of the page at an address; none of them where there is no page. */
  byte[] of(String address, PreviewState state) throws IOException {
    Optional<Proof> proof = state.shown();
    Optional<Slot> slot = proof.flatMap(p -> slot(address, p));
    return Json.object(
        json -> {
          if (slot.isPresent()) {
            write(slot.get(), proof.get(), json);
          }
        });
  }

  private static Optional<Slot> slot(String address, Proof proof) {
    String base = proof.config().site().url().getPath();
    return address.startsWith(base)
        ? proof.site().at(address.substring(base.length()))
        : Optional.empty();
  }

  private void write(Slot slot, Proof proof, JsonGenerator json) throws IOException {
    Proof.Sheet sheet = proof.sheet(slot);
    json.writeStringField("origin", slot.origin().file());
    json.writeStringField("editor", editor.to(slot.origin()));
    if (sheet.marking().isPresent()) {
      json.writeStringField("marking", sheet.marking().get());
    }
    Json.strings(
        json,
        "states",
        PageStates.of(slot, proof.config().release().now(), proof.config().site().zone()));
    json.writeArrayFieldStart("inputs");
    for (Explanation.Input input : sheet.inputs()) {
      json.writeStartObject();
      json.writeStringField("name", input.name());
      json.writeBooleanField("body", input.body());
      json.writeStringField("editor", editor.to(Place.of(input.file())));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
