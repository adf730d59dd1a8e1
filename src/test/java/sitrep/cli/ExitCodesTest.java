package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.cli.Shell.Answer;
import sitrep.site.TestDigest;

/** 0 clean, 1 problems in the digest, 2 usage, 3 failure of the machine or of Sitrep. */
class ExitCodesTest {

  @TempDir private Path folder;
  private TestDigest digest;
  private String root;
  private String out;

  @BeforeEach
  void digest() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    root = digest.root().toString();
    out = folder.resolve("out").toString();
  }

  private static Answer run(String... args) {
    return new Shell().run(args);
  }

  private void spoil() {
    digest.replace("content/briefs/2023/second.md", "[@wire]", "[@nowhere]");
  }

  @Test
  void soundDigestBuildsWith0() {
    assertEquals(0, run("build", "-C", root, "--output", out).code());
    assertEquals(0, run("check", "-C", root).code());
    assertEquals(0, run("suggest", "-C", root).code());
    assertEquals(0, run("read", "-C", root, "seeds/wire.txt").code());
  }

  @Test
  void problemsInTheDigestAre1() {
    spoil();
    assertEquals(1, run("build", "-C", root, "--output", out).code());
    assertEquals(1, run("check", "-C", root).code());
    assertEquals(1, run("check", "-C", root, "--format", "json").code());
    assertEquals(1, run("check", "-C", root, "--format", "sarif").code());
  }

  @Test
  void whatIsUnderEmbargoIsCheckedWithTheFutureButNeverWritten() {
    digest.file(
        "content/briefs/2023/held.md",
        "---\ntitle: Held\ndate: 2023-01-01\nembargo: 2999-01-01\n---\n[a](/nowhere/)\n");
    assertEquals(0, run("check", "-C", root, "--drafts").code());
    assertEquals(1, run("check", "-C", root, "--future").code());
    assertEquals(0, run("build", "-C", root, "--output", out, "--future").code());
    assertFalse(Files.exists(Path.of(out, "briefs/held/index.html")));
  }

  @Test
  void templateThatCannotBeFilledInIs1() {
    digest.file("templates/brief.html", "<p th:text=\"${page.nonsense}\">x</p>");
    assertEquals(1, run("build", "-C", root, "--output", out).code());
    assertEquals(1, run("check", "-C", root).code());
  }

  @Test
  void warningsAloneAre0() {
    digest.file("content/notes.txt", "of no use");
    Answer answer = run("build", "-C", root, "--output", out);
    assertEquals(0, answer.code(), answer.err());
    assertTrue(answer.err().contains("content/notes.txt: warning: "), answer.err());
    assertTrue(answer.err().contains("1 warning."), answer.err());
  }

  @Test
  void folderWithoutADigestIs1AndSaysHowToStartOne() {
    Answer answer = run("build", "-C", folder.resolve("nowhere").toString());
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("sitrep new DIR"), answer.err());
    assertFalse(Files.exists(folder.resolve("nowhere")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check", "suggest", "serve"})
  void unknownAudienceIs2AndNamesTheOneThatWasMeant(String command) {
    Answer answer = run(command, "-C", root, "--audience", "partner");
    assertEquals(2, answer.code(), answer.err());
    assertTrue(answer.err().contains("Did you mean \"partners\"?"), answer.err());
    assertFalse(answer.err().contains("site.yaml:"), answer.err());
  }

  @Test
  void audienceIsNotBlamedWhereTheSettingsCantBeRead() {
    digest.replace("content/site.yaml", "partners: {ceiling", "partners: {ceilin");
    Answer answer = run("build", "-C", root, "--audience", "partner");
    assertEquals(1, answer.code(), answer.err());
    assertFalse(answer.err().contains("no audience"), answer.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "build --nope",
        "build one two",
        "build --output",
        "build --url nonsense",
        "build --url ftp://example.org/",
        "build --color sometimes",
        "check --format xml",
        "suggest --top many",
        "read",
        "new",
        "new brief",
        "new dossier",
        "new source",
        "new dossier X --kind monster",
        "new brief X --date yesterday",
        "completion csh",
        "completion",
        "biuld"
      })
  void wrongUsageIs2AndSaysWhat(String line) {
    Answer answer = run(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(2, answer.code(), answer.err());
    assertEquals("", answer.out());
    assertTrue(answer.err().lines().findFirst().orElse("").length() > 10, answer.err());
    assertFalse(answer.err().contains("\tat "), answer.err());
  }

  @Test
  void mistypedCommandIsGuessed() {
    assertTrue(run("biuld").err().contains("build"));
    assertTrue(run("chek").err().contains("check"));
  }

  @Test
  void folderThatWouldSwallowTheDigestIsTheFaultOfItsLineAndHidesNoOther() {
    spoil();
    digest.replace("content/site.yaml", "TLP:AMBER\"", "TLP:AMBER\", output: content");
    Answer answer = run("check", "-C", root, "--audience", "partners");
    assertEquals(1, answer.code(), answer.err());
    assertTrue(answer.err().contains("\"content\" is no folder for a site"), answer.err());
    assertTrue(answer.err().contains("content/site.yaml:6:"), answer.err());
    assertTrue(answer.err().contains("\"nowhere\""), answer.err());
  }

  @Test
  void machineThatFailsIs3InASentence() {
    Answer answer = run("read", folder.resolve("none.txt").toString());
    assertEquals(3, answer.code());
    assertTrue(answer.err().contains("none.txt"), answer.err());
    assertFalse(answer.err().contains("\tat "), answer.err());
    assertEquals(1, answer.err().lines().count(), answer.err());
  }

  @Test
  void folderThatMustNotBeWrittenIs3() throws IOException {
    Path foreign = folder.resolve("foreign");
    Files.createDirectories(foreign);
    Files.writeString(foreign.resolve("thesis.txt"), "mine");
    Answer answer = run("build", "-C", root, "--output", foreign.toString());
    assertEquals(3, answer.code(), answer.err());
    assertTrue(answer.err().contains("not a site of Sitrep's"), answer.err());
    assertFalse(answer.err().contains("Exception"), answer.err());
  }

  @Test
  void stackTraceIsShownToWhomAsksOnly() {
    Answer quiet = run("read", "-C", root, "seeds/none.txt");
    assertEquals(3, quiet.code());
    assertFalse(quiet.err().contains("\tat "), quiet.err());
    Answer verbose = run("read", "-C", root, "seeds/none.txt", "--verbose");
    assertEquals(3, verbose.code());
    assertTrue(verbose.err().contains("\tat "), verbose.err());
  }

  @Test
  void helpAndVersionAre0AndStandOnStandardOutput() {
    for (String line : new String[] {"--help", "--version", "help", "help build", "build --help"}) {
      Answer answer = run(line.split(" "));
      assertEquals(0, answer.code(), line);
      assertTrue(answer.out().length() > 8, line);
      assertEquals("", answer.err(), line);
    }
  }
}
