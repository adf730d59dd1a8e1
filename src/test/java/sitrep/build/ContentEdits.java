package sitrep.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sitrep.site.TestDigest;

/** What authors do: they write, mark, embargo and withdraw, make mistakes and mend them. */
final class ContentEdits {

  private static final String FRESH = "fresh-";

  private final Workplace place;
  private final TestDigest digest;
  private final Deque<Runnable> mistakes = new ArrayDeque<>();

  ContentEdits(Workplace place) {
    this.place = place;
    this.digest = place.digest;
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> edits = new TreeMap<>();
    edits.put("write a brief", this::brief);
    edits.put("write another brief", this::brief);
    edits.put("write a dossier", this::dossier);
    edits.put("say something else of a brief", () -> say("content/briefs", ofBrief()));
    edits.put("say something else of a dossier", () -> say("content/dossiers", ofDossier()));
    edits.put("take more words for a name", () -> say("content/dossiers/ada-quill.md", ofName()));
    edits.put("let others have that name too", () -> say("content/dossiers", ofName()));
    edits.put("write a source", this::source);
    edits.put("write a sidecar", this::sidecar);
    edits.put("write a page", this::page);
    edits.put("draw a picture", this::picture);
    edits.put("make a mistake", this::mistake);
    edits.put("mend a mistake", this::mend);
    edits.put("begin again", this::restore);
    return edits;
  }

  private String words() {
    return place.any(
        List.of(
            "Ada Quill waits.",
            "Of Lowmere and the Board.",
            "Osric Pell said \"no\".",
            "See [[first]].",
            "A crane [@wire].",
            "<b>Bold</b> and <script>bad</script>.",
            "\n\n(TLP:AMBER) Only partners know.\n\n",
            "\n\n![A map](/assets/map.svg)\n\n"));
  }

  private void brief() {
    String folder = place.any(List.of("", "2023/", "2024/"));
    String more =
        place.any(
            List.of(
                "",
                "",
                "status: draft\n",
                "status: withdrawn\n",
                "marking: TLP:AMBER\n",
                "marking: TLP:GREEN\n",
                "embargo: 2026-01-0%dT09:00\n".formatted(1 + place.random.nextInt(9)),
                "aliases: [/old/%d/]\n".formatted(place.random.nextInt(3))));
    String date =
        place.random.nextInt(3) == 0
            ? "2026-01-0" + (1 + place.random.nextInt(9))
            : "2023-0" + (1 + place.random.nextInt(9)) + "-1" + place.random.nextInt(10);
    digest.file(
        "content/briefs/" + folder + FRESH + place.number() + ".md",
        "---\ntitle: Brief %d\ndate: %s\ntopics: [Topic %d]\n%s---\n%s %s\n"
            .formatted(place.number(), date, place.random.nextInt(3), more, words(), words()));
  }

  private void dossier() {
    String names = place.any(List.of("", "aliases: [the Board Man]\n", "never-link: [Pell]\n"));
    String more =
        place.any(List.of("", "", "marking: TLP:AMBER\n", "former-addresses: [/pell/]\n"));
    String kind = place.any(List.of("person", "place", "thing"));
    digest.file(
        "content/dossiers/osric-pell.md",
        "---\nname: Osric Pell\nkind: %s\n%s%s---\nHe is. %s\n"
            .formatted(kind, names, more, words()));
  }

  private List<String> ofBrief() {
    return List.of(
        "title: Again " + place.number(),
        "date: 2023-05-1" + place.random.nextInt(10),
        "summary: Something %d.".formatted(place.number()),
        "marking: TLP:GREEN",
        "confidence: " + place.any(List.of("low", "high")),
        "topics: [Shipping, Topic %d]".formatted(place.random.nextInt(3)),
        "entities: [%s]".formatted(place.any(List.of("Lowmere", "Osric Pell"))),
        "sources: [wire]",
        "events: [{date: 2023-05-03, what: A crane rises, place: Osric Pell}]");
  }

  private List<String> ofDossier() {
    return List.of(
        "kind: " + place.any(List.of("person", "organisation", "place", "event", "thing")),
        "name: %s".formatted(place.any(List.of("Osric Pell", "Ada Quill", "Lowmere", "Ogden"))),
        "aliases: [%s]".formatted(place.any(List.of("the Board Man", "Quill", "crane"))),
        "summary: Somebody %d.".formatted(place.number()),
        "role: Harbour master " + place.number(),
        "part-of: " + place.any(List.of("Harbour Board", "Lowmere", "Osric Pell")),
        "marking: TLP:GREEN");
  }

  /** Of which longer ones link more words to the same dossier. */
  private static List<String> ofName() {
    return List.of("aliases: [Ada Quill closed it]", "aliases: [Ada Quill let ships in]");
  }

  /** Sets one thing in the head of a file, whatever stood there of it. */
  private void say(String below, List<String> lines) {
    String line = place.any(lines);
    String key = line.substring(0, line.indexOf(':') + 1);
    place
        .anyFile(below)
        .filter(name -> digest.read(name).startsWith("---\n"))
        .ifPresent(
            name -> {
              String rest = digest.read(name).replaceAll("(?m)^" + key + ".*\n", "");
              digest.file(name, "---\n" + line + rest.substring("---".length()));
            });
  }

  private void source() {
    digest.file(
        "seeds/" + place.any(List.of("wire", "letter")) + ".txt",
        "A crane fell on 3 May.\n\nRead more below\n\n\"We wait %d,\" said %s.\n"
            .formatted(place.number(), place.any(List.of("Ada Quill", "Osric Pell"))));
  }

  private void sidecar() {
    String more =
        place.any(List.of("", "protected: true\n", "marking: TLP:AMBER\n", "place: Lowmere\n"));
    digest.file(
        "seeds/" + place.any(List.of("wire", "wire", "wire", "letter")) + ".yaml",
        "title: Wire %d\npublisher: Northern Wire\npublished: 2023-05-0%d\n%s"
            .formatted(place.number(), 1 + place.random.nextInt(9), more));
  }

  private void page() {
    String name = place.any(List.of("content/pages/help.md", "content/editions/2023-W19.md"));
    digest.file(name, "---\ntitle: Number %d\n---\n%s\n".formatted(place.number(), words()));
  }

  private void picture() {
    digest.file(
        "content/assets/map.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"20\"/>\n"
            .formatted(40 + place.number()));
  }

  private void mistake() {
    String name =
        place.any(
            List.of(
                "content/briefs/wrong.md", "content/briefs/2023/first.md", "content/site.yaml"));
    boolean there = java.nio.file.Files.exists(digest.root().resolve(name));
    String before = there ? digest.read(name) : "";
    digest.file(
        name,
        place.any(
            List.of("---\ndate: never\n---\n[[nowhere]]\n", before + "\n: [\n\n[[nowhere]]")));
    mistakes.push(
        () ->
            digest.file(
                name, before.isEmpty() ? "---\ntitle: W\ndate: 2023-02-02\n---\n" : before));
  }

  void mend() {
    while (!mistakes.isEmpty()) {
      mistakes.pop().run();
    }
  }

  /** Of what nobody wrote anew, all is again as it was. */
  void restore() {
    mistakes.clear();
    for (String name : Workplace.names(digest.root(), "content")) {
      if (!name.contains(FRESH)) {
        digest.delete(name);
      }
    }
    digest.with("small");
  }
}
