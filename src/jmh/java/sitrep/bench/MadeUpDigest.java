package sitrep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A made-up digest, the same on every machine and every run. It takes nothing of Sitrep, so that
 * {@code src/bench/builds} can run it by itself.
 *
 * @param briefs how many there are; dossiers and sources are as many as go with them
 */
record MadeUpDigest(int briefs) {

  private static final int MOST_DOSSIERS = 400;

  private static final String SITE =
      """
      title: The Harbour Digest
      url: https://example.org/digest/
      language: en
      description: What was made up of harbours and ferries.
      edition: weekly
      """;
  private static final String[] OWNERS = {
    "Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Gorse", "Hazel", "Ivy", "Juniper",
    "Kelp", "Larch", "Maple", "Nettle", "Osier", "Poplar", "Quince", "Rowan", "Sedge", "Tansy"
  };

  /** Places and organisations by turns. */
  private static final String[] PARTS = {
    "Quay", "Registry", "Point", "Pilots", "Sound", "Brigade", "Narrows", "Insurers", "Reef",
    "Customs", "Island", "Shipyard", "Strait", "Cannery", "Lagoon", "Ferries", "Haven", "Salvage",
    "Shoal", "Union"
  };

  /** Writes one into a folder: {@code FOLDER BRIEFS}. */
  public static void main(String[] arguments) throws IOException {
    new MadeUpDigest(Integer.parseInt(arguments[1])).write(Path.of(arguments[0]));
  }

  int dossiers() {
    return Math.min(4 + briefs / 25, MOST_DOSSIERS);
  }

  int sources() {
    return 4 + briefs / 50;
  }

  void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>(Map.of("content/site.yaml", SITE));
    for (int i = 0; i < briefs; i++) {
      MadeUpBrief brief = new MadeUpBrief(this, i);
      files.put(brief.file(), brief.text());
    }
    for (int i = 0; i < dossiers(); i++) {
      files.put("content/dossiers/dossier-" + i + ".md", dossier(i));
    }
    for (int i = 0; i < sources(); i++) {
      files.put("seeds/article-" + i + ".txt", source(i));
    }
    return files;
  }

  static String dossierName(int number) {
    return OWNERS[number % OWNERS.length] + " " + part(number);
  }

  private static String part(int number) {
    return PARTS[partIndex(number)];
  }

  private static int partIndex(int number) {
    return (number + number / OWNERS.length) % PARTS.length;
  }

  private static String dossier(int number) {
    Reporter reporter = new Reporter(number);
    return """
    ---
    name: %s
    kind: %s
    aliases: [%s of %s]
    ---
    %s

    %s
    """
        .formatted(
            dossierName(number),
            partIndex(number) % 2 == 0 ? "place" : "organisation",
            part(number),
            OWNERS[number % OWNERS.length],
            reporter.paragraph(),
            reporter.paragraph());
  }

  private static String source(int number) {
    return """
    ---
    title: Article %d
    publisher: Harbour News
    reliability: B
    credibility: 2
    ---
    %s\
    """
        .formatted(number, new Reporter(number).article());
  }
}
