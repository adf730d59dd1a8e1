package sitrep.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sitrep.site.TestDigest;

/** What is set for a whole digest, in its files, on the command line and by the clock. */
final class SettingsEdits {

  private static final String SITE = "content/site.yaml";

  private final Workplace place;
  private final TestDigest digest;

  SettingsEdits(Workplace place) {
    this.place = place;
    this.digest = place.digest;
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> edits = new TreeMap<>();
    edits.put("choose the ways", () -> set("nav", List.of("[{title: Home, to: /}]")));
    edits.put("leave the ways to us", () -> digest.file(SITE, without("nav")));
    edits.put("set a title", () -> set("title", List.of("Small", "Great " + place.number())));
    edits.put(
        "set an address",
        () -> set("url", List.of("https://example.org/", "https://s.example.org/a/")));
    edits.put(
        "set a zone", () -> set("time-zone", List.of("UTC", "Pacific/Kiritimati", "America/Adak")));
    edits.put(
        "set a marking",
        () -> set("default-marking", List.of("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER")));
    edits.put("set a way with HTML", () -> set("raw-html", List.of("escape", "sanitise", "allow")));
    edits.put("set editions", () -> set("edition", List.of("daily", "weekly", "monthly")));
    edits.put("set a scale", () -> set("likelihood-scale", List.of("icd-203", "phia")));
    edits.put("set an audience", () -> set("audiences", audiences()));
    edits.put("list forms of lines", this::lineForms);
    edits.put("change a template", this::template);
    edits.put("change the style", this::style);
    edits.put("delete a template", this::deleteTemplate);
    edits.put("let time go on", () -> place.advance(Duration.ofHours(place.random.nextInt(100))));
    edits.put(
        "turn the clock back", () -> place.advance(Duration.ofHours(-place.random.nextInt(100))));
    edits.put(
        "build for others",
        () -> place.audience = Optional.of(place.any(List.of("public", "partners"))));
    edits.put("build for another address", this::address);
    edits.put("build with drafts or without", () -> place.drafts = !place.drafts);
    edits.put("build the future or not", () -> place.future = !place.future);
    return edits;
  }

  private static List<String> audiences() {
    return List.of(
        "{partners: {ceiling: \"TLP:AMBER\"}}",
        "{partners: {ceiling: \"TLP:GREEN\"}}",
        "{partners: {ceiling: \"TLP:AMBER\", url: \"https://p.example.org/\"}}",
        "{partners: {ceiling: \"TLP:AMBER\"}, public: {ceiling: \"TLP:GREEN\"}}");
  }

  private void set(String key, List<String> values) {
    digest.file(SITE, without(key) + key + ": " + place.any(values) + "\n");
  }

  private String without(String key) {
    return digest.read(SITE).replaceAll("(?m)^" + key + ":.*\n( .*\n)*", "");
  }

  private void address() {
    place.url = place.any(List.of(Optional.empty(), Optional.of("https://other.example.org/x/")));
  }

  private void lineForms() {
    String pattern =
        place.any(List.of("read more below", "a crane fell.*", "\"we wait.*", "[oops"));
    digest.file("content/line-forms.txt", "[notice, whole] of ours\n    " + pattern + "\n");
  }

  private void template() {
    String name = place.any(List.of("brief.html", "text.html", "source.html", "layout.html"));
    try {
      String packed = Files.readString(Path.of("templates", name), StandardCharsets.UTF_8);
      String changed = packed.replaceFirst("<(header|div)", "<p>" + place.number() + "</p><$1");
      digest.file("templates/" + name, changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void style() {
    digest.file("templates/style.css", "p { margin: " + place.number() + "px }\n");
  }

  private void deleteTemplate() {
    place.anyFile("templates").ifPresent(digest::delete);
  }
}
