package sitrep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sitrep.build.Progress;
import sitrep.cli.Program;
import sitrep.config.TargetSettings;
import sitrep.publish.Cutter.Mode;
import sitrep.publish.Publisher.Leave;
import sitrep.publish.Publisher.Result;
import sitrep.site.TestDigest;
import sitrep.target.Target;
import sitrep.target.TargetException;
import sitrep.target.Targets;

/**
 * Publishes that are broken off after any number of bytes: readers see the old or the new version
 * of each page with what it needs, and the next publish ends right. {@code -Dsitrep.cuts=100} tries
 * so many of each kind.
 */
class CutsTest {

  private static final int CUTS = Integer.getInteger("sitrep.cuts", 2);
  private static final int FIRST = Integer.getInteger("sitrep.first", 0);
  private static final Pattern NEEDS = Pattern.compile("needs (\\S+)");

  @TempDir private Path folder;

  /** The targets that a network lies before. */
  enum Networked {
    SFTP,
    S3,
    GIT_SSH,
    GIT_HTTP;

    Place open(Path folder) throws Exception {
      return switch (this) {
        case SFTP -> new SftpPlace(folder);
        case S3 -> new S3Place();
        case GIT_SSH, GIT_HTTP -> new GitPlace(folder, true);
      };
    }

    int port(GitHttp http) throws Exception {
      return switch (this) {
        case SFTP, GIT_SSH -> Sshd.running().port();
        case S3 -> S3Server.running().port();
        case GIT_HTTP -> http.port();
      };
    }

    /** The settings that lead there through another port. */
    Map<String, String> through(int port, Place place, Path folder) throws Exception {
      Map<String, String> keys = new TreeMap<>();
      if (this == SFTP || this == GIT_SSH) {
        keys.putAll(Sshd.running().keys());
        Path known = folder.resolve("known-" + port);
        Files.writeString(known, Sshd.knownHost(port, Sshd.running().hostKey()));
        keys.put("known-hosts", known.toString());
      }
      switch (this) {
        case SFTP -> keys.putAll(Map.of("port", String.valueOf(port), "lock-seconds", "0"));
        case S3 -> keys.putAll(Map.of("endpoint", "http://127.0.0.1:" + port, "lock-seconds", "0"));
        case GIT_SSH ->
            keys.put(
                "remote",
                "ssh://" + Sshd.user() + "@127.0.0.1:" + port + ((GitPlace) place).bare());
        case GIT_HTTP -> keys.put("remote", "http://127.0.0.1:" + port + "/bare.git");
      }
      return keys;
    }

    boolean atOnce() {
      return this == GIT_SSH || this == GIT_HTTP;
    }
  }

  private static MadeSite site(Path folder, int version) {
    MadeSite site = new MadeSite(folder.resolve("site"));
    site.without("theme/style-1.css");
    String asset = "theme/style-" + version + ".css";
    site.with(asset, "body { order: " + version + " } " + "x".repeat(3000));
    Random random = new Random(version);
    for (int i = version; i < version + 10; i++) {
      StringBuilder text = new StringBuilder("needs " + asset + " ");
      random.ints(600, 'a', 'z').forEach(text::appendCodePoint);
      site.with("briefs/b" + i + "/index.html", text.toString());
    }
    return site.with("index.html", "home " + version + " needs " + asset);
  }

  private static Result publish(
      MadeSite site, Place place, Map<String, String> keys, Map<String, String> environment)
      throws IOException {
    TargetSettings settings = place.settings(keys);
    try (Target target = Targets.open(settings, Path.of(""), environment)) {
      return new Publisher(settings, target, Progress.NONE, 1)
          .publish(site.written(), Optional.empty(), Leave.NONE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereverItIsCutReadersMissNothingAndTheNextPublishEndsRight(Networked kind)
      throws Exception {
    long bytes = cut(kind, -1, Mode.DROP, Long.MAX_VALUE);
    int cuts = kind.atOnce() ? Math.max(1, CUTS / 2) : CUTS;
    for (int i = FIRST; i < FIRST + cuts; i++) {
      Random random = new Random(i);
      Mode[] modes = Mode.values();
      Mode mode = modes[i % (kind == Networked.S3 ? 3 : 2)];
      cut(kind, i, mode, (long) (random.nextDouble() * bytes));
    }
  }

  /** Returns how many bytes passed. */
  private long cut(Networked kind, int number, Mode mode, long budget) throws Exception {
    Path own = Files.createDirectories(folder.resolve("try" + number));
    String what = kind + " " + number + " " + mode + " after " + budget;
    try (Place place = kind.open(own);
        GitHttp http = new GitHttp(own)) {
      Map<String, String> environment = new TreeMap<>(place.environment());
      if (kind.atOnce()) {
        GitPlace.git(((GitPlace) place).bare(), "config", "http.receivepack", "true");
        http.writeCredentials(own);
        environment.put("HOME", own.toString());
      }
      int port = kind.port(http);
      Map<String, String> direct = kind.through(port, place, own);
      publish(site(own, 1), place, direct, environment);
      Map<String, String> before = place.readable();
      long passed;
      try (Cutter cutter = new Cutter(port, mode, budget, () -> {})) {
        try {
          publish(site(own, 2), place, kind.through(cutter.port(), place, own), environment);
        } catch (IOException | UncheckedIOException | TargetException e) {
          assertTrue(budget < Long.MAX_VALUE, () -> what + ": " + e);
        }
        passed = cutter.passed();
      }
      Map<String, String> after = new TreeMap<>(site(own, 2).readable());
      after.putAll(place.extras());
      Map<String, String> seen = place.readable();
      check(before, after, seen, kind.atOnce(), what);
      Result next = publish(site(own, 2), place, direct, environment);
      assertEquals(List.of(), next.wrong(), what);
      assertEquals(after, place.readable(), what);
      for (Step step : next.plan().steps()) {
        assertTrue(
            step.upload().isEmpty() || !after.get(step.file()).equals(seen.get(step.file())),
            () -> what + ": sent again " + step.file());
      }
      return passed;
    }
  }

  private static void check(
      Map<String, String> before,
      Map<String, String> after,
      Map<String, String> seen,
      boolean atOnce,
      String what) {
    if (atOnce) {
      assertTrue(seen.equals(before) || seen.equals(after), what);
    }
    Set<String> names = new HashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String text = seen.get(name);
      boolean fine =
          text == null
              ? !before.containsKey(name)
                  || !after.containsKey(name) && seen.entrySet().containsAll(after.entrySet())
              : text.equals(before.get(name)) || text.equals(after.get(name));
      assertTrue(fine, () -> what + ": " + name);
      Matcher needs = NEEDS.matcher(text == null ? "" : text);
      if (needs.find()) {
        assertTrue(seen.containsKey(needs.group(1)), () -> what + ": " + name + " lacks its style");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SFTP", "S3"})
  void programThatIsKilledLeavesWhatTheNextPublishEnds(Networked kind) throws Exception {
    for (int i = FIRST; i < FIRST + Math.max(1, CUTS / 2); i++) {
      kill(kind, i);
    }
  }

  private void kill(Networked kind, int number) throws Exception {
    Path own = Files.createDirectories(folder.resolve("kill" + number));
    String what = "killed " + kind + " " + number;
    TestDigest digest = TestDigest.empty(own.resolve("digest"));
    Path site = own.resolve("digest/site");
    AtomicReference<Process> process = new AtomicReference<>();
    long budget = (long) (new Random(number).nextDouble() * 150_000);
    try (Place place = kind.open(own);
        Cutter cutter =
            new Cutter(kind.port(null), Mode.DROP, budget, () -> process.get().destroyForcibly())) {
      Map<String, String> keys = new TreeMap<>(place.keys());
      keys.putAll(kind.through(cutter.port(), place, own));
      keys.put("kind", place.kind().word());
      digest.file(
          "content/site.yaml", digest.read("content/site.yaml") + "publish:\n  web: " + yaml(keys));
      digest.site(site, "public");
      ProcessBuilder program =
          new ProcessBuilder(
              Program.command("publish", "-C", digest.root().toString(), "--allow", "old"));
      program.environment().putAll(place.environment());
      program.redirectErrorStream(true).redirectOutput(own.resolve("log").toFile());
      process.set(program.start());
      assertTrue(process.get().waitFor(60, TimeUnit.SECONDS), what);
      Map<String, String> expected = TestDigest.files(site);
      Map<String, String> seen = place.readable();
      seen.forEach((name, text) -> assertEquals(expected.get(name), text, what + " " + name));
      Map<String, String> direct = kind.through(kind.port(null), place, own);
      TargetSettings settings = place.settings(direct);
      try (Target target = Targets.open(settings, Path.of(""), place.environment())) {
        Result next =
            new Publisher(settings, target, Progress.NONE, 1)
                .publish(FinishedSite.read(site), Optional.empty(), Leave.NONE);
        assertEquals(List.of(), next.wrong(), what);
        next.plan().steps().forEach(s -> assertTrue(!seen.containsKey(s.file()), what));
      }
      assertEquals(expected, place.readable(), what);
    }
  }

  private static String yaml(Map<String, String> keys) {
    StringBuilder yaml = new StringBuilder();
    keys.forEach(
        (key, value) ->
            yaml.append(yaml.isEmpty() ? "{" : ", ")
                .append(key)
                .append(": '")
                .append(value)
                .append('\''));
    return yaml.append("}\n").toString();
  }
}
