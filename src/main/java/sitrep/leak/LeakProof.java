package sitrep.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import sitrep.build.DigestFiles;
import sitrep.build.Progress;
import sitrep.build.Proof;
import sitrep.build.Workers;
import sitrep.build.Workshop;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.hash.Sha256;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Whether a site tells its audience anything that lies above its ceiling.
 *
 * <p>Two things are tried. <em>Canaries</em>: each word and sequence of words that stands only in
 * what is withheld, names of files included, is looked for in each byte of the site, decoded and
 * unpacked. <em>Non-interference</em>: a site that is built of what is left of the digest without
 * the withheld files, blocks and entries has to be the same in each byte. Where nothing is
 * withheld, what is left is the digest, and a finished site of it has nothing that it could tell.
 *
 * @param audience for whom the site is
 * @param canaries how many words and sequences were looked for
 * @param files in how many files; in none where nothing is withheld of a finished site's digest
 * @param problems what was found; none if the site holds its tongue
 */
public record LeakProof(String audience, int canaries, int files, List<Problem> problems) {

  private static final String MANIFEST = "manifest.sha256";
  private static final int SHOWN = 60;
  private static final Set<ProblemKind> SEARCHED = Set.of(ProblemKind.LEAK, ProblemKind.UNPROVEN);

  public LeakProof {
    problems = List.copyOf(problems);
  }

  /**
   * Tries a site.
   *
   * @param options for whom and of what the site is built
   * @param environment for {@code SOURCE_DATE_EPOCH}, which sets the clock
   * @param folder where the finished site lies; empty to try it as it would be built now. Files
   *     there that no build writes are searched as well, but not compared
   * @return a digest with errors has no site, and so nothing to prove: its errors are returned
   * @throws IOException if the machine fails to read or write
   */
  public static LeakProof of(
      BuildOptions options,
      Map<String, String> environment,
      Progress progress,
      Optional<Path> folder)
      throws IOException {
    return of(options, environment, progress, folder.map(SiteFiles::in), Optional.empty());
  }

  /**
   * Tries files of a site that do not lie in a folder.
   *
   * @throws IOException if the machine fails to read or write
   */
  public static LeakProof of(
      BuildOptions options, Map<String, String> environment, Progress progress, SiteFiles site)
      throws IOException {
    return of(options, environment, progress, Optional.of(site), Optional.empty());
  }

  /**
   * Tries a finished site. Files of which an earlier proof found that they hold nothing withheld
   * are not read again while the file system tells the same of them.
   *
   * @param files the digest's, as they were before any of them was read, if the file system tells
   * @param keeping whether what is found now is remembered too
   * @throws IOException if the machine fails to read or write
   */
  public static LeakProof recalling(
      BuildOptions options,
      Map<String, String> environment,
      Progress progress,
      Path folder,
      Optional<DigestFiles> files,
      boolean keeping)
      throws IOException {
    return of(
        options,
        environment,
        progress,
        Optional.of(SiteFiles.in(folder)),
        files.map(found -> new Known(folder, found, keeping)));
  }

  /** What may be known from earlier proofs: beside which site, of which files, and from now on. */
  private record Known(Path folder, DigestFiles files, boolean keeping) {

    Recollection of(Path root, Withheld withheld, String audience, Workers workers)
        throws IOException {
      return Recollection.of(root, folder, files, withheld, audience, workers, keeping);
    }
  }

  /** What the search for withheld words found, or why it could not look for them. */
  public List<Problem> searched() {
    return problems.stream().filter(problem -> SEARCHED.contains(problem.kind())).toList();
  }

  private static LeakProof of(
      BuildOptions options,
      Map<String, String> environment,
      Progress progress,
      Optional<SiteFiles> site,
      Optional<Known> before)
      throws IOException {
    BuildConfig config = ConfigReader.read(options, environment).value();
    Map<String, String> frozen = new HashMap<>(environment);
    frozen.put("SOURCE_DATE_EPOCH", String.valueOf(config.release().now().getEpochSecond()));
    config = ConfigReader.read(options, frozen).value();
    String audience = config.release().audience().name();
    DigestFile settings =
        DigestFile.of(
            ConfigReader.FILE, Files.readAllBytes(options.root().resolve(ConfigReader.FILE)));
    Withheld withheld = Withheld.of(settings, config);
    Workers workers = Workers.ofMachine(progress);
    Optional<Recollection> known = Optional.empty();
    if (before.isPresent()) {
      known = Optional.of(before.get().of(options.root(), withheld, audience, workers));
      if (known.get().isWhole()) {
        return nothingWithheld(audience);
      }
    }
    BareDigest left = BareDigest.of(options.root(), withheld, audience, workers);
    if (site.isPresent() && left.isWhole()) {
      if (known.isPresent()) {
        known.get().put(left);
      }
      return nothingWithheld(audience);
    }
    return compared(options, frozen, progress, site, audience, left);
  }

  /** Builds what is left of the digest, and holds the site against it. */
  private static LeakProof compared(
      BuildOptions options,
      Map<String, String> frozen,
      Progress progress,
      Optional<SiteFiles> finished,
      String audience,
      BareDigest left)
      throws IOException {
    Path bare = Files.createTempDirectory("sitrep-bare");
    try {
      SiteFiles site;
      if (finished.isPresent()) {
        site = finished.get();
      } else {
        Proof proof = new Workshop(frozen, progress).refresh(options);
        if (proof.hasErrors()) {
          return new LeakProof(audience, 0, 0, errors(proof));
        }
        site = SiteFiles.of(proof);
      }
      BareDigest.Words words = left.write(bare);
      Proof built = new Workshop(frozen, progress).refresh(options.at(bare));
      return built.hasErrors()
          ? new LeakProof(audience, 0, 0, unproven(audience, built))
          : compared(audience, site, SiteFiles.of(built), Canaries.of(words));
    } finally {
      delete(bare);
    }
  }

  private static LeakProof nothingWithheld(String audience) {
    return new LeakProof(audience, 0, 0, List.of());
  }

  private static List<Problem> errors(Proof proof) {
    return proof.problems().stream().filter(p -> Problem.anyError(List.of(p))).toList();
  }

  private static List<Problem> unproven(String audience, Proof left) {
    return errors(left).stream()
        .map(
            p ->
                Problem.of(ProblemKind.UNPROVEN, Place.of(p.place().file()), audience, p.message()))
        .toList();
  }

  private static LeakProof compared(
      String audience, SiteFiles site, SiteFiles bare, Canaries canaries) throws IOException {
    Map<String, String> left = new TreeMap<>();
    for (String name : bare.names()) {
      byte[] bytes = bare.bytes(name);
      left.put(name, Sha256.hex(bytes));
      Unpacked.texts(name, bytes).forEach(canaries::clear);
    }
    List<Problem> problems = new ArrayList<>();
    Set<String> names = site.names();
    Set<String> built = built(site, names);
    for (String name : names) {
      byte[] bytes = site.bytes(name);
      String same = left.remove(name);
      if (Sha256.hex(bytes).equals(same)) {
        continue; // No canary stands in a file of what is left.
      }
      if (same != null || built.contains(name)) {
        problems.add(difference(audience, name, bytes, same == null ? null : bare.bytes(name)));
      }
      for (Canaries.Canary canary : canaries.in(Unpacked.texts(name, bytes)).values()) {
        problems.add(Problem.of(ProblemKind.LEAK, canary.place(), audience, name, canary.words()));
      }
    }
    for (String name : left.keySet()) {
      problems.add(difference(audience, name, null, bare.bytes(name)));
    }
    return new LeakProof(
        audience, canaries.count(), names.size(), problems.stream().sorted().toList());
  }

  /** The files that are a build's own. */
  private static Set<String> built(SiteFiles site, Set<String> names) throws IOException {
    if (!names.contains(MANIFEST)) {
      return names;
    }
    Set<String> built = new HashSet<>();
    String manifest = new String(site.bytes(MANIFEST), StandardCharsets.UTF_8);
    manifest.lines().forEach(line -> built.add(line.replaceFirst("^\\S+  ", "")));
    return built;
  }

  private static Problem difference(String audience, String name, byte[] with, byte[] without) {
    String what = with == null ? "it is missing" : "it should not be there";
    if (with != null && without != null) {
      int at = Arrays.mismatch(with, without);
      what = "\"" + excerpt(with, at) + "\" stands for \"" + excerpt(without, at) + "\"";
    }
    return Problem.of(ProblemKind.INTERFERENCE, Place.of(name), audience, what);
  }

  private static String excerpt(byte[] bytes, int at) {
    int from = Math.max(0, at - SHOWN / 3);
    int length = Math.min(bytes.length, at + SHOWN) - from;
    return new String(bytes, from, Math.max(0, length), StandardCharsets.UTF_8)
        .replaceAll("\\s+", " ");
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
