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
    return of(options, environment, progress, folder, Optional.empty(), false);
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
    return of(options, environment, progress, Optional.of(folder), files, keeping);
  }

  private static LeakProof of(
      BuildOptions options,
      Map<String, String> environment,
      Progress progress,
      Optional<Path> folder,
      Optional<DigestFiles> files,
      boolean keeping)
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
    if (folder.isPresent() && files.isPresent()) {
      known =
          Optional.of(
              Recollection.of(
                  options.root(), folder.get(), files.get(), withheld, audience, workers, keeping));
      if (known.get().isWhole()) {
        return nothingWithheld(audience);
      }
    }
    BareDigest left = BareDigest.of(options.root(), withheld, audience, workers);
    if (folder.isPresent() && left.isWhole()) {
      if (known.isPresent()) {
        known.get().put(left);
      }
      return nothingWithheld(audience);
    }
    return compared(options, frozen, progress, folder, audience, left);
  }

  /** Builds what is left of the digest, and holds the site against it. */
  private static LeakProof compared(
      BuildOptions options,
      Map<String, String> frozen,
      Progress progress,
      Optional<Path> folder,
      String audience,
      BareDigest left)
      throws IOException {
    Path bare = Files.createTempDirectory("sitrep-bare");
    try {
      SiteFiles site;
      if (folder.isPresent()) {
        site = SiteFiles.in(folder.get());
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
    Set<String> built = built(site);
    for (String name : site.names()) {
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
        audience, canaries.count(), site.names().size(), problems.stream().sorted().toList());
  }

  /** The files that are a build's own. */
  private static Set<String> built(SiteFiles site) throws IOException {
    if (!site.names().contains(MANIFEST)) {
      return site.names();
    }
    Set<String> names = new HashSet<>();
    String manifest = new String(site.bytes(MANIFEST), StandardCharsets.UTF_8);
    manifest.lines().forEach(line -> names.add(line.replaceFirst("^\\S+  ", "")));
    return names;
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
