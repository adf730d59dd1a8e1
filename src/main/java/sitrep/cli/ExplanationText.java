package sitrep.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import sitrep.build.Explanation;

/** An explanation, for people or for programs. */
record ExplanationText(Explanation explanation) {

  void print(PrintStream out) {
    if (explanation instanceof Explanation.OfPage page) {
      print(page, out);
    } else if (explanation instanceof Explanation.OfFile file) {
      print(file, out);
    }
  }

  private static void print(Explanation.OfPage page, PrintStream out) {
    out.println(SafeText.of(page.file() + ", because of " + page.origin()));
    page.made()
        .ifPresentOrElse(
            moment ->
                out.println(
                    SafeText.of(
                        "last made at "
                            + moment.truncatedTo(ChronoUnit.SECONDS)
                            + ": "
                            + page.cause())),
            () -> out.println("nothing is remembered of when it was last made"));
    out.println(
        SafeText.of(
            page.next()
                .map(cause -> "the next build will make it anew: " + cause)
                .orElse("the next build will take it as it is")));
    out.println("it depends on");
    for (Explanation.Input input : page.inputs()) {
      String what = input.body() ? ", all of it" : "";
      String changed = input.changed() ? " (has changed)" : "";
      out.println(SafeText.of("  " + input.name() + what + changed));
    }
    out.println(
        "  the order of things, the settings, the theme and the program, as every page does");
  }

  private static void print(Explanation.OfFile file, PrintStream out) {
    if (file.all()) {
      out.println(SafeText.of(file.name() + " reaches every page"));
      return;
    }
    int count = file.pages().size();
    out.println(SafeText.of(file.name() + " reaches " + count + (count == 1 ? " page" : " pages")));
    file.pages().forEach(page -> out.println(SafeText.of("  " + page)));
  }

  void json(PrintStream out) throws IOException {
    try (JsonLines lines = new JsonLines(out)) {
      lines.object(
          j -> {
            if (explanation instanceof Explanation.OfPage page) {
              json(page, j);
            } else if (explanation instanceof Explanation.OfFile file) {
              json(file, j);
            }
          });
    }
  }

  private static void json(Explanation.OfPage page, JsonGenerator j) throws IOException {
    j.writeStringField("page", page.file());
    j.writeStringField("origin", page.origin());
    if (page.made().isPresent()) {
      j.writeStringField("made", page.made().get().toString());
      j.writeStringField("cause", page.cause());
    }
    j.writeBooleanField("anew", page.next().isPresent());
    if (page.next().isPresent()) {
      j.writeStringField("why", page.next().get());
    }
    j.writeArrayFieldStart("inputs");
    for (Explanation.Input input : page.inputs()) {
      j.writeStartObject();
      j.writeStringField("name", input.name());
      j.writeBooleanField("body", input.body());
      j.writeBooleanField("changed", input.changed());
      j.writeEndObject();
    }
    j.writeEndArray();
  }

  private static void json(Explanation.OfFile file, JsonGenerator j) throws IOException {
    j.writeStringField("file", file.name());
    j.writeBooleanField("all", file.all());
    j.writeArrayFieldStart("pages");
    for (String page : file.pages()) {
      j.writeString(page);
    }
    j.writeEndArray();
  }
}
