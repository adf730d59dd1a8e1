package sitrep.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import sitrep.build.Proof;
import sitrep.page.PagePath;
import sitrep.page.Slot;
import sitrep.problem.FileLines;
import sitrep.problem.Problem;
import sitrep.problem.ProblemPrinter;

/** What browsers are told after each reading: all that they need to know of how things stand. */
final class StateMessage {

  private static final int PROBLEMS = 100;

  private final EditorLinks editor;
  private final boolean navigate;

  /**
   * @param navigate whether browsers go to the page that was last changed
   */
  StateMessage(EditorLinks editor, boolean navigate) {
    this.editor = editor;
    this.navigate = navigate;
  }

  /** An event of a stream (HTML Standard, server-sent events). */
  String event(PreviewState state) throws IOException {
    byte[] data =
        Json.object(
            json -> {
              json.writeNumberField("number", state.number());
              json.writeNumberField("millis", state.took().toMillis());
              if (state.shown().isPresent()) {
                site(state.shown().get(), json);
              }
              Json.strings(json, "audiences", state.audiences());
              Json.strings(json, "changed", state.changed());
              lastChanged(state, json);
              problems(state, json);
            });
    return "data: " + new String(data, StandardCharsets.UTF_8) + "\n\n";
  }

  private static void site(Proof proof, JsonGenerator json) throws IOException {
    json.writeStringField("base", proof.config().site().basePath());
    json.writeStringField("audience", proof.config().release().audience().name());
  }

  private void lastChanged(PreviewState state, JsonGenerator json) throws IOException {
    for (String file : state.changed()) {
      Optional<String> page = state.shown().flatMap(proof -> pageOf(file, proof));
      if (page.isPresent()) {
        json.writeStringField("file", file);
        json.writeStringField("page", page.get());
        json.writeBooleanField("navigate", navigate);
        return;
      }
    }
  }

  /** The page of the item that a file, or its sidecar, holds. */
  private static Optional<String> pageOf(String file, Proof proof) {
    String stem = file.replaceFirst("(?<=\\.)yaml$", "");
    return proof.site().slots().stream()
        .filter(slot -> slot.item().isPresent() && slot.origin().file().startsWith(stem))
        .map(Slot::path)
        .filter(path -> isOwn(path, stem, proof))
        .findFirst()
        .map(path -> path.underBase(proof.config().site().basePath()));
  }

  /** A brief may also be the origin of its topics and its former addresses. */
  private static boolean isOwn(PagePath path, String stem, Proof proof) {
    return proof
        .site()
        .at(path.value())
        .flatMap(Slot::item)
        .filter(item -> item.place().file().startsWith(stem) && item.place().line() <= 1)
        .filter(item -> path.equals(PagePath.of(item)))
        .isPresent();
  }

  private void problems(PreviewState state, JsonGenerator json) throws IOException {
    List<Problem> problems = state.latest().map(Proof::problems).orElse(List.of());
    ProblemPrinter printer = new ProblemPrinter(new FileLines(editor.root()), false);
    json.writeBooleanField("broken", state.isBroken());
    json.writeNumberField("count", problems.size());
    json.writeArrayFieldStart("problems");
    if (state.failure().isPresent()) {
      json.writeStartObject();
      json.writeStringField("severity", "error");
      json.writeStringField("message", "the digest can't be read: " + state.failure().get());
      json.writeEndObject();
    }
    for (Problem problem : problems.subList(0, Math.min(problems.size(), PROBLEMS))) {
      problem(problem, printer, json);
    }
    json.writeEndArray();
  }

  private void problem(Problem problem, ProblemPrinter printer, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", problem.severity().word());
    json.writeStringField("place", problem.place().toString());
    json.writeStringField("editor", editor.to(problem.place()));
    json.writeStringField("message", problem.message());
    json.writeStringField("excerpt", printer.excerpt(problem));
    json.writeStringField("hint", problem.hint());
    json.writeEndObject();
  }
}
