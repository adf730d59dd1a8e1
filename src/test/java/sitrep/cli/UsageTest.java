package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.cli.Shell.Answer;
import sitrep.site.TestDigest;

/** A mistake in the command line is told in two lines: what is wrong, and where to read on. */
class UsageTest {

  @TempDir private Path folder;
  private String root;

  @BeforeEach
  void digest() {
    root = TestDigest.copyOf("small", folder.resolve("digest")).root().toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          new brief X --date 19.07.2023 | --date must be a day such as 2023-07-19, but is "19.07.2023"
          serve --port 99999            | --port must be from 1 to 65535, but is 99999
          serve --port abc              | --port must be a whole number, but is "abc"
          serve --bind 192.0.2.7         | --bind must be an address of this machine such as 127.0.0.1 or 0.0.0.0, but is "192.0.2.7"
          build --drafts=1              | --drafts takes no value: write it alone, or leave it out
          check --format xml            | --format must be one of text, json, sarif, but is "xml"
          build --output                | --output needs a value: DIR
          read                          | sitrep read needs one more word: FILE
          read seeds                    | seeds is a folder; name the files in it that are to be read
          build --ouput x               | there is no option --ouput; did you mean --output?
          build --nope                  | there is no option --nope
          build one                     | the word "one" is one too many
          """)
  void mistakeIsToldInPlainWords(String line, String message) {
    String[] words = line.split(" ");
    String[] args = java.util.Arrays.copyOf(words, words.length + 2);
    System.arraycopy(words, 1, args, 3, words.length - 1);
    args[1] = "-C";
    args[2] = root;
    Answer answer = new Shell().run(args);
    assertEquals(2, answer.code(), answer.err());
    assertEquals("sitrep: " + message + "\nSee: sitrep " + words[0] + " --help\n", answer.err());
  }

  @ParameterizedTest
  @CsvSource({"biuld,build", "help biuld,build", "chek,check"})
  void mistypedCommandIsGuessed(String line, String meant) {
    Answer answer = new Shell().run(line.split(" "));
    String wrong = line.replace("help ", "");
    assertEquals(2, answer.code(), answer.err());
    assertEquals(
        "sitrep: there is no command \""
            + wrong
            + "\"; did you mean "
            + meant
            + "?\nSee: sitrep --help\n",
        answer.err());
  }

  @Test
  void placeThatTakesNoFilesIsToldBeforeAnythingIsDone() {
    org.junit.jupiter.api.Assumptions.assumeTrue(Path.of("/proc/self").toFile().exists());
    Answer answer = new Shell().run("build", "-C", root, "--output", "/proc/x");
    assertEquals(3, answer.code(), answer.err());
    assertTrue(answer.err().contains("can't be written to /proc/x"), answer.err());
    assertFalse(answer.err().contains("memory"), answer.err());
    assertFalse(answer.err().contains(".sitrep"), answer.err());
  }
}
