package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, beside a jar, with a Java that tells how it was started. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

  /** From so many files on, a build uses both compilers. */
  private static final int LARGE = 20_000;

  @TempDir private Path folder;

  @BeforeEach
  void place() throws IOException {
    Files.copy(Path.of("sitrep"), folder.resolve("sitrep"));
    Files.createFile(folder.resolve("sitrep.jar"));
    java("java", "25.0.1");
  }

  private void java(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name).resolve("bin")).getParent();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path java = home.resolve("bin/java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n");
    assertTrue(java.toFile().setExecutable(true));
  }

  private List<String> start(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    return run(folder.resolve("sitrep"), environment, args);
  }

  /** The lines of what was started and its arguments. */
  private List<String> run(Path launcher, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().remove("SITREP_MEMORY");
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), said);
    return said.lines().toList();
  }

  private List<String> start(String... args) throws IOException, InterruptedException {
    return start(Map.of(), args);
  }

  private void content(Path digest, int files) throws IOException {
    Path content = Files.createDirectories(digest.resolve("content/briefs"));
    for (int i = 0; i < files; i++) {
      Files.createFile(content.resolve(i + ".md"));
    }
  }

  @Test
  void argumentsArriveAsTheyWereTyped() throws IOException, InterruptedException {
    List<String> said = start("new", "brief", "Two  words", "", "*", "$HOME", "--", "-C");
    assertEquals(
        List.of("new", "brief", "Two  words", "", "*", "$HOME", "--", "-C"),
        said.subList(said.indexOf("-jar") + 2, said.size()));
    assertEquals(
        folder.resolve("sitrep.jar").toRealPath().toString(), said.get(said.indexOf("-jar") + 1));
  }

  @Test
  void launcherThatIsReachedByALinkFindsItsProgram() throws IOException, InterruptedException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path link = Files.createSymbolicLink(bin.resolve("sitrep"), Path.of("../sitrep"));
    assertEquals(start("check"), run(link, Map.of(), "check"));
  }

  @Test
  void javaThatIsTooOldGivesWayToTheNewestThereIs() throws IOException, InterruptedException {
    java("old", "16.0.2");
    java("older", "1.8.0_402");
    java(".sdkman/candidates/java/20-x", "20");
    java(".sdkman/candidates/java/99-x", "99");
    String home = folder.toString();
    for (String name : List.of("old", "older", "nowhere")) {
      String java = folder.resolve(name).toString();
      assertEquals(
          folder.resolve(".sdkman/candidates/java/99-x/bin/java").toString(),
          start(Map.of("JAVA_HOME", java, "HOME", home), "check").get(0),
          name);
    }
    assertEquals(
        folder.resolve("java/bin/java").toString(), start(Map.of("HOME", home), "check").get(0));
  }

  @Test
  void eachCommandHasTheCollectorAndTheCompilersThatSuitIt()
      throws IOException, InterruptedException {
    List<String> build = start("build");
    assertTrue(build.containsAll(Set.of("-XX:+UseParallelGC", FIRST_COMPILER)), build::toString);
    List<String> serve = start("-C", "digest", "serve", "--open");
    assertTrue(serve.contains("-XX:+UseSerialGC"), serve::toString);
    assertFalse(serve.contains(FIRST_COMPILER), serve::toString);
    List<String> publish = start("publish", "--plan");
    assertTrue(publish.containsAll(Set.of("-XX:+UseSerialGC", FIRST_COMPILER)), publish::toString);
  }

  @Test
  void smallHeadersAreAskedOfAJavaThatKnowsThem() throws IOException, InterruptedException {
    String small = "-XX:+UseCompactObjectHeaders";
    assertTrue(start("build").contains(small));
    java("java", "24.0.2");
    assertFalse(start("build").contains(small));
  }

  @Test
  void memoryIsBoundedAsTheUserSays() throws IOException, InterruptedException {
    for (String command : List.of("build", "serve", "publish")) {
      List<String> said = start(Map.of("SITREP_MEMORY", "3g"), command);
      assertEquals(
          List.of("-Xmx3g"),
          said.stream().filter(flag -> flag.startsWith("-Xmx")).toList(),
          command);
    }
  }

  @Test
  void largeDigestHasBothCompilersWhereverItLies() throws IOException, InterruptedException {
    Path large = Files.createDirectories(folder.resolve("large digest"));
    content(large, LARGE - 1);
    assertTrue(start("build", "-C", large.toString()).contains(FIRST_COMPILER));
    Files.createFile(large.resolve("content/site.yaml"));
    for (String[] args :
        List.of(
            new String[] {"build", "-C", large.toString()},
            new String[] {"-C" + large, "build", "--quiet"},
            new String[] {"build", "-C=" + large})) {
      assertFalse(start(args).contains(FIRST_COMPILER), String.join(" ", args));
    }
    assertTrue(start("build", "-C").contains(FIRST_COMPILER));
    assertTrue(start("build").contains(FIRST_COMPILER));
    Files.createSymbolicLink(folder.resolve("content"), large.resolve("content"));
    assertFalse(start("build").contains(FIRST_COMPILER));
  }
}
