package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.site.TestDigest;

/** The sample is the same to the byte wherever, however and from where it is built. */
class SameBytesTest {

  @TempDir private static Path folder;
  private static Map<String, String> here;

  @BeforeAll
  static void buildHere() {
    here = TestDigest.in(TestDigest.SAMPLE).site(folder.resolve("here"), "public");
  }

  @ParameterizedTest(name = "{0}, {1} processors")
  @CsvSource({
    "tr-TR, 1, Pacific/Kiritimati, UTF-8",
    "ar-EG-u-nu-arab, 8, America/Adak, ISO-8859-1",
    "th-TH-u-ca-buddhist-nu-thai, 3, Asia/Kathmandu, US-ASCII"
  })
  void anotherMachineBuildsTheSameBytes(
      String locale, int processors, String zone, String charset, @TempDir Path elsewhere)
      throws IOException, InterruptedException {
    Path output = elsewhere.resolve("out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.util.Locale l = java.util.Locale.forLanguageTag(locale);
    command.add("-Duser.language=" + l.getLanguage());
    command.add("-Duser.country=" + l.getCountry());
    if (locale.contains("-u-")) {
      command.add("-Duser.extensions=" + locale.substring(locale.indexOf("u-")));
    }
    command.add("-Duser.timezone=" + zone);
    command.add("-Dfile.encoding=" + charset);
    command.add("-XX:ActiveProcessorCount=" + processors);
    command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path"))));
    command.addAll(List.of("sitrep.cli.Main", "build", "--quiet"));
    command.addAll(List.of("-C", TestDigest.SAMPLE.toString()));
    command.addAll(List.of("--output", output.toString()));
    ProcessBuilder process = new ProcessBuilder(command).directory(elsewhere.toFile());
    process.environment().putAll(TestDigest.ENVIRONMENT);
    process.redirectErrorStream(true);
    Process running = process.start();
    String words = new String(running.getInputStream().readAllBytes());
    assertEquals(0, running.waitFor(), words);
    assertEquals("", words, "--quiet has something to say");
    Map<String, String> there = TestDigest.files(output);
    assertEquals(here.keySet(), there.keySet());
    here.forEach((name, bytes) -> assertEquals(bytes, there.get(name), name));
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(java.io.File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(java.io.File.pathSeparator, entries);
  }

  @org.junit.jupiter.api.Test
  void secondBuildElsewhereGivesTheSameBytes() {
    assertEquals(here, TestDigest.in(TestDigest.SAMPLE).site(folder.resolve("again"), "public"));
  }

  @org.junit.jupiter.api.Test
  void clockChangesNothingWhileNothingIsDue(@TempDir Path other) throws IOException {
    new SiteBuilder(Map.of("SOURCE_DATE_EPOCH", "1893456000"), Progress.NONE)
        .run(
            new sitrep.config.BuildOptions(
                TestDigest.SAMPLE,
                java.util.Optional.of(other.resolve("out")),
                java.util.Optional.of("public"),
                java.util.Optional.empty(),
                false,
                false),
            false);
    assertEquals(here, TestDigest.files(other.resolve("out")));
  }
}
