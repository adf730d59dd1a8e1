package sitrep.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import sitrep.config.BuildOptions;
import sitrep.site.TestDigest;

/** A small digest that is worked on at random, the folder of its site, and what is asked for. */
final class Workplace {

  static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  /** It rests on others in every way that there is. */
  private static final String WOVEN =
      """
      ---
      title: Woven
      date: 2023-05-08
      topics: [Shipping]
      sources: [wire]
      entities: [Ada Quill]
      image: /assets/map.svg
      events: [{date: 2023-05-03, what: A crane rises, place: Lowmere}]
      ---
      See [[second]], [[Ada Quill|her]], [the first](first.md#discussion) and
      [those](../../dossiers/harbour-board.md).
      """;

  /** Every so many digests hold so many briefs that their lists have further pages. */
  private static final int CROWDED = 8;

  private static final int CROWD = 45;

  final Path folder;
  final TestDigest digest;
  final Path output;
  final Random random;
  Optional<String> audience = Optional.of("public");
  Optional<String> url = Optional.empty();
  boolean drafts;
  boolean future;
  Instant clock = START;
  private int counter;
  private Runnable meanwhile = () -> {};
  private boolean disturbed;

  Workplace(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
    this.digest = TestDigest.copyOf("small", folder.resolve("digest"));
    digest.file("content/briefs/2023/woven.md", WOVEN);
    for (int i = 0; seed % CROWDED == 0 && i < CROWD; i++) {
      String date = "2022-%02d-%02d".formatted(1 + i % 12, 1 + i % 28);
      digest.file(
          "content/briefs/2022/one-%d.md".formatted(i),
          "---\ntitle: One of many %d\ndate: %s\ntopics: [Shipping]\n---\nAda Quill waits %d.\n"
              .formatted(i, date, i));
    }
    this.output = folder.resolve("out");
  }

  /** What comes of building into a folder: its files, and all that was said of the digest. */
  record Built(boolean written, String problems, Map<String, String> files) {}

  Built build() throws IOException {
    return build(output);
  }

  /** The same from nothing. */
  Built buildElsewhere() throws IOException {
    Path elsewhere = folder.resolve("clean");
    try {
      return build(elsewhere.resolve("site"));
    } finally {
      TestDigest.delete(elsewhere);
    }
  }

  private Built build(Path site) throws IOException {
    BuildResult result = run(site, false);
    meanwhile = () -> {};
    disturbed = false;
    return new Built(result.written().isPresent(), result.problems().toString(), site(site));
  }

  Map<String, String> site(Path site) {
    return Files.exists(site) ? TestDigest.files(site) : new TreeMap<>();
  }

  void check() {
    try {
      run(output, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BuildResult run(Path site, boolean checkOnly) throws IOException {
    Map<String, String> environment =
        Map.of("SOURCE_DATE_EPOCH", String.valueOf(clock.getEpochSecond()));
    BuildOptions options =
        new BuildOptions(digest.root(), Optional.of(site), audience, url, drafts, future);
    return new SiteBuilder(environment, interrupted()).run(options, checkOnly);
  }

  /** At some moment of the next build, this happens. */
  void meanwhile(Runnable act) {
    meanwhile = act;
    disturbed = true;
  }

  boolean isToBeDisturbed() {
    return disturbed;
  }

  private Progress interrupted() {
    AtomicInteger reports = new AtomicInteger();
    int moment = random.nextInt(60);
    return (work, done, total) -> {
      if (reports.getAndIncrement() == moment) {
        Runnable act = meanwhile;
        meanwhile = () -> {};
        act.run();
      }
    };
  }

  void advance(Duration time) {
    clock = clock.plus(time);
  }

  int number() {
    return ++counter;
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A file below a folder of the digest, by its name in the digest, if there is one. */
  Optional<String> anyFile(String below) {
    List<String> names = names(digest.root(), below);
    return names.isEmpty() ? Optional.empty() : Optional.of(any(names));
  }

  static List<String> names(Path root, String below) {
    if (!Files.exists(root.resolve(below))) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root.resolve(below))) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
