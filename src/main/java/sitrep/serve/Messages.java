package sitrep.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import sitrep.build.Explanation;
import sitrep.build.Proof;
import sitrep.digest.Audience;
import sitrep.page.PagePath;
import sitrep.page.Slot;
import sitrep.problem.FileLines;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemPrinter;

/** What the preview's script is told, as JSON. */
final class Messages {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int PROBLEMS = 100;

  private final Path root;
  private final String editor;
  private final boolean navigate;

  Messages(PreviewOptions options) {
    this.root = options.digest().root().toAbsolutePath().normalize();
    this.editor = options.editor();
    this.navigate = options.navigate();
  }

  /** What writes the fields of an object. */
  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] object(Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** How things stand, as an event. */
  String event(Desk.State state) throws IOException {
    byte[] data =
        object(
            json -> {
              json.writeNumberField("number", state.number());
              json.writeNumberField("millis", state.took().toMillis());
              if (state.shown().isPresent()) {
                site(state.shown().get(), json);
              }
              strings(json, "audiences", audiences(state));
              strings(json, "changed", state.changed());
              goTo(state, json);
              problems(state, json);
            });
    return "data: " + new String(data, StandardCharsets.UTF_8) + "\n\n";
  }

  private static void site(Proof proof, JsonGenerator json) throws IOException {
    json.writeStringField("base", proof.config().site().basePath());
    json.writeStringField("audience", proof.config().release().audience().name());
    json.writeNumberField("pages", proof.size());
  }

  private static void strings(JsonGenerator json, String name, SortedSet<String> strings)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }

  /** The names of all audiences. */
  SortedSet<String> audiences(Desk.State state) {
    SortedSet<String> names = new TreeSet<>(List.of(Audience.PUBLIC.name()));
    state.latest().ifPresent(proof -> names.addAll(proof.config().site().audiences().keySet()));
    return names;
  }

  private void goTo(Desk.State state, JsonGenerator json) throws IOException {
    Optional<String> page =
        state
            .shown()
            .flatMap(
                proof ->
                    state.changed().stream().flatMap(f -> pageOf(f, proof).stream()).findFirst());
    if (page.isPresent()) {
      json.writeStringField("page", page.get());
      json.writeBooleanField("navigate", navigate);
    }
  }

  private static Optional<String> pageOf(String file, Proof proof) {
    String stem =
        file.endsWith(".yaml") ? file.substring(0, file.length() - "yaml".length()) : file;
    return proof.site().slots().stream()
        .filter(
            slot ->
                slot.item()
                    .filter(item -> item.place().file().startsWith(stem))
                    .filter(item -> slot.path().equals(PagePath.of(item)))
                    .isPresent())
        .findFirst()
        .map(slot -> slot.path().underBase(proof.config().site().basePath()));
  }

  private void problems(Desk.State state, JsonGenerator json) throws IOException {
    List<Problem> problems = state.latest().map(Proof::problems).orElse(List.of());
    ProblemPrinter printer = new ProblemPrinter(new FileLines(root), false);
    json.writeBooleanField("broken", Problem.anyError(problems) || state.failure().isPresent());
    json.writeNumberField("count", problems.size());
    json.writeArrayFieldStart("problems");
    if (state.failure().isPresent()) {
      json.writeStartObject();
      json.writeStringField("severity", "error");
      json.writeStringField("message", "The digest can't be read: " + state.failure().get());
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
    json.writeStringField("severity", problem.kind().severity().word());
    json.writeStringField("place", problem.place().toString());
    json.writeStringField("editor", editor(problem.place()));
    json.writeStringField("message", problem.message());
    json.writeStringField("excerpt", printer.excerpt(problem.place()));
    json.writeStringField("hint", problem.hint());
    json.writeEndObject();
  }

  private String editor(Place place) {
    String file = root.resolve(place.file()).toUri().getRawPath();
    return editor
        .replace("{file}", file)
        .replace("{line}", String.valueOf(Math.max(1, place.line())))
        .replace("{column}", String.valueOf(Math.max(1, place.column())));
  }

  /** What the bar shows of the page at an address. */
  byte[] facts(Desk.State state, String address) throws IOException {
    Optional<Proof> proof = state.shown();
    Optional<Slot> slot =
        proof.flatMap(
            p -> {
              String base = p.config().site().url().getPath();
              return address.startsWith(base)
                  ? p.site().at(address.substring(base.length()))
                  : Optional.empty();
            });
    return object(
        json -> {
          if (slot.isPresent()) {
            facts(slot.get(), proof.get(), json);
          }
        });
  }

  private void facts(Slot slot, Proof proof, JsonGenerator json) throws IOException {
    Proof.Sheet sheet = proof.sheet(slot);
    json.writeStringField("origin", slot.origin().toString());
    json.writeStringField("editor", editor(slot.origin()));
    if (sheet.marking().isPresent()) {
      json.writeStringField("marking", sheet.marking().get());
    }
    json.writeArrayFieldStart("states");
    for (String words :
        PageStates.of(slot, proof.config().release().now(), proof.config().site().zone())) {
      json.writeString(words);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("inputs");
    for (Explanation.Input input : sheet.inputs()) {
      json.writeStartObject();
      json.writeStringField("name", input.name());
      json.writeBooleanField("body", input.body());
      json.writeStringField(
          "editor", editor(Place.of(input.name().replaceFirst(", topic .*", ""))));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
