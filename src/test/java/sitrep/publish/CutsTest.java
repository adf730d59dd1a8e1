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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sitrep.build.Progress;
import sitrep.build.Workers;
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
  private static final String LOGIN_MILLIS = "org.apache.sshd.config.auth-timeout";

  /** In bytes; about as much as a publish of these tests takes. */
  private static final int ROOM = 120_000;

  private static final Pattern NEEDS = Pattern.compile("needs (theme/\\S+)");

  @TempDir private Path folder;

  /** Who waits for a silent server over git's ssh waits for as long as Apache's client says. */
  @BeforeAll
  static void hurry() {
    System.setProperty(LOGIN_MILLIS, "5000");
  }

  @AfterAll
  static void hurryNoMore() {
    System.clearProperty(LOGIN_MILLIS);
  }

  private static MadeSite site(Path folder, int version) {
    MadeSite site = new MadeSite(folder.resolve("site"));
    site.without("theme/style-1.css");
    String asset = "theme/style-" + version + ".css";
    site.with(asset, "body { order: " + version + " } " + "x".repeat(3000));
    Random random = new Random(version);
    for (int i = version; i < version + 10; i++) {
      StringBuilder text = new StringBuilder("needs " + asset + " ");
      // By SFTP, files of one size and one second are taken for the same, and sent again.
      random.ints(600 + version, 'a', 'z').forEach(text::appendCodePoint);
      site.with("briefs/b" + i + "/index.html", text.toString());
    }
    return site.with("index.html", "home " + version + " needs " + asset);
  }

  private static Result publish(FinishedSite site, Networked.Server server) throws Exception {
    return publish(site, server, server.through(server.port()));
  }

  private static Result publish(
      FinishedSite site, Networked.Server server, Map<String, String> keys) throws Exception {
    TargetSettings settings = server.place().settings(keys);
    try (Target target = Targets.open(settings, Path.of(""), server.environment())) {
      return new Publisher(settings, target, Progress.NONE, 1)
          .lookingAhead()
          .publish(site, Optional.empty(), Leave.NONE);
    }
  }

  /** Publishes through a way that may break; false if it did. */
  private static boolean tried(FinishedSite site, Networked.Server server, Map<String, String> keys)
      throws Exception {
    try {
      return publish(site, server, keys).wrong().isEmpty();
    } catch (IOException | UncheckedIOException | TargetException e) {
      return false;
    }
  }

  private static Map<String, String> expected(MadeSite site, Place place) {
    Map<String, String> expected = new TreeMap<>(site.readable());
    expected.putAll(place.extras());
    return expected;
  }

  @ParameterizedTest
  @EnumSource
  void whereverItIsCutReadersMissNothingAndTheNextPublishEndsRight(Networked kind)
      throws Exception {
    long bytes = cut(kind, -1, Mode.DROP, Long.MAX_VALUE);
    for (int i = FIRST; i < FIRST + CUTS; i++) {
      // Few tries of each kind are to be of all modes together.
      Mode mode = kind.modes().get((i + kind.ordinal()) % kind.modes().size());
      cut(kind, i, mode, (long) (new Random(i).nextDouble() * bytes));
    }
  }

  /** Returns how many bytes passed. */
  private long cut(Networked kind, int number, Mode mode, long budget) throws Exception {
    Path own = Files.createDirectories(folder.resolve("try" + number));
    String what = kind + " " + number + " " + mode + " after " + budget;
    try (Networked.Server server = kind.open(own)) {
      publish(site(own, 1).written(), server);
      Map<String, String> before = server.place().readable();
      MadeSite site = site(own, 2);
      long passed;
      try (Cutter cutter = new Cutter(server.port(), mode, budget, () -> {})) {
        Map<String, String> keys = server.through(cutter.port());
        if (mode == Mode.DRIP) {
          keys.put("timeout-seconds", "1");
        }
        boolean whole = tried(site.written(), server, keys);
        assertTrue(whole || budget < Long.MAX_VALUE, what);
        passed = cutter.passed();
      }
      nothingIsLost(kind, server, before, site, what);
      return passed;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SFTP", "GIT_SSH", "GIT_HTTP"})
  void diskThatIsFullLosesNothing(Networked kind) throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"))) {
      for (int i = FIRST; i < FIRST + CUTS; i++) {
        disk.clear();
        full(kind, disk, i, new Random(i).nextInt(ROOM));
      }
    }
  }

  private void full(Networked kind, SmallDisk disk, int number, long room) throws Exception {
    String what = kind + " " + number + " with room for " + room;
    try (Networked.Server server = kind.open(disk.folder())) {
      publish(site(folder, 1).written(), server);
      Map<String, String> before = server.place().readable();
      MadeSite site = site(folder, 2);
      FinishedSite written = site.written();
      disk.fill(room);
      tried(written, server, server.through(server.port()));
      disk.relieve();
      nothingIsLost(kind, server, before, site, what);
    }
  }

  /** Neither by the publish that was broken off, nor by the next. */
  private static void nothingIsLost(
      Networked kind,
      Networked.Server server,
      Map<String, String> before,
      MadeSite site,
      String what)
      throws Exception {
    Place place = server.place();
    Map<String, String> after = expected(site, place);
    Map<String, String> seen = place.readable();
    check(before, after, seen, kind.atOnce(), what);
    Result next = publish(site.written(), server);
    assertEquals(List.of(), next.wrong(), what);
    assertEquals(after, place.readable(), what);
    for (Step step : next.plan().steps()) {
      assertTrue(
          step.upload().isEmpty() || !after.get(step.file()).equals(seen.get(step.file())),
          () -> what + ": sent again " + step.file());
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
  @EnumSource
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
    try (Networked.Server server = kind.open(own);
        Cutter cutter =
            new Cutter(server.port(), Mode.DROP, budget, () -> process.get().destroyForcibly())) {
      Place place = server.place();
      Map<String, String> keys = server.through(cutter.port());
      keys.put("kind", place.kind().word());
      digest.file(
          "content/site.yaml", digest.read("content/site.yaml") + "publish:\n  web: " + yaml(keys));
      digest.site(site, "public");
      ProcessBuilder program =
          new ProcessBuilder(
              Program.command("publish", "-C", digest.root().toString(), "--allow", "old"));
      program.environment().putAll(server.environment());
      program.redirectErrorStream(true).redirectOutput(own.resolve("log").toFile());
      process.set(program.start());
      assertTrue(process.get().waitFor(120, TimeUnit.SECONDS), what);
      Map<String, String> expected = new TreeMap<>(TestDigest.files(site));
      expected.putAll(place.extras());
      Map<String, String> seen = place.readable();
      check(Map.of(), expected, seen, kind.atOnce(), what);
      Result next = publish(FinishedSite.read(site, Workers.ofMachine(Progress.NONE)), server);
      assertEquals(List.of(), next.wrong(), what);
      next.plan().steps().forEach(s -> assertTrue(!seen.containsKey(s.file()), what));
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
