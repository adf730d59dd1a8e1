package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.cli.Shell.Answer;
import sitrep.site.Json;

/** {@code sitrep read} on files as they are found. */
class ReadTest {

  private static final String TEXT =
      "PORT LOWMERE (Northern Wire) — A crane fell in the café quarter on Tuesday.\n\n"
          + "“We wait,” Ada Quill said.\n\n"
          + "CLICK HERE TO GET THE NORTHERN WIRE APP\n";

  @TempDir private Path folder;

  private Map<String, Object> read(byte[] bytes) throws IOException {
    Path file = folder.resolve("text.txt");
    Files.write(file, bytes);
    Answer answer = new Shell().run("read", "--json", file.toString());
    assertEquals(0, answer.code(), answer.err());
    assertEquals("", answer.err());
    return Json.object(answer.out());
  }

  @Test
  void whatWasReadBeforeAFileThatIsMissingIsPrinted() throws IOException {
    Path good = folder.resolve("good.txt");
    Files.writeString(good, TEXT);
    String missing = folder.resolve("missing.txt").toString();
    Answer answer = new Shell().run("read", "--json", good.toString(), missing);
    assertTrue(answer.code() != 0 && answer.err().contains("missing.txt"), answer.err());
    assertEquals(good.toString(), Json.object(answer.out()).get("file"));
    assertEquals("", new Shell().run("read", "--json", missing).out());
  }

  /** The part of the decoded text that an object of the answer spans, by code points. */
  private static String span(String text, Map<String, Object> o, String start, String end) {
    int from = text.offsetByCodePoints(0, ((Long) o.get(start)).intValue());
    int to = text.offsetByCodePoints(0, ((Long) o.get(end)).intValue());
    return text.substring(from, to);
  }

  private static void holds(String text, Map<String, Object> reading) {
    List<Map<String, Object>> lines = Json.asObjects(reading.get("lines"));
    List<String> written =
        text.split("\r\n|\n", -1).length > 0
            ? text.lines().filter(line -> !line.isBlank()).toList()
            : List.of();
    assertEquals(written, lines.stream().map(l -> span(text, l, "start", "end")).toList());
    Map<String, Object> quotation = Json.asObjects(reading.get("quotations")).get(0);
    assertEquals("We wait,", span(text, quotation, "start", "end"));
    assertEquals("Ada Quill", quotation.get("speaker"));
    assertEquals("Ada Quill", span(text, quotation, "speakerStart", "speakerEnd"));
    assertEquals("cta", lines.get(lines.size() - 1).get("kind"));
    assertEquals("Northern Wire", Json.asObject(reading.get("dateline")).get("agency"));
  }

  @Test
  void lineFeeds() throws IOException {
    holds(TEXT, read(TEXT.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void carriageReturnsCount() throws IOException {
    String text = TEXT.replace("\n", "\r\n");
    holds(text, read(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void byteOrderMarkDoesNotCount() throws IOException {
    holds(TEXT, read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void windows1252IsUnderstood() throws IOException {
    holds(TEXT, read(TEXT.getBytes(Charset.forName("windows-1252"))));
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnce() throws IOException {
    String text = TEXT.replace("café", "café 🏗️🏗️");
    holds(text, read(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void standardInputIsReadWhereADashStands() {
    Answer answer =
        new Shell().reading(TEXT.getBytes(StandardCharsets.UTF_8)).run("read", "--json", "-");
    assertEquals(0, answer.code(), answer.err());
    Map<String, Object> reading = Json.object(answer.out());
    assertEquals("-", reading.get("file"));
    holds(TEXT, reading);
  }

  @Test
  void objectsStandInTheOrderOfTheArguments() throws IOException {
    for (String name : List.of("b.txt", "a.txt", "c.txt")) {
      Files.writeString(folder.resolve(name), "Text of " + name + " is short.\n");
    }
    Answer answer =
        new Shell().run("read", "--json", "-C", folder.toString(), "b.txt", "a.txt", "c.txt");
    List<Object> files = Json.lines(answer.out()).stream().map(o -> o.get("file")).toList();
    assertEquals(List.of("b.txt", "a.txt", "c.txt"), files);
  }

  @Test
  void everyFieldIsThereEvenWhereThereIsNothing() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.txt"));
    Answer answer = new Shell().run("read", "--json", file.toString());
    assertEquals(0, answer.code(), answer.err());
    assertTrue(answer.err().contains("the file is empty"), answer.err());
    Map<String, Object> reading = Json.object(answer.out());
    assertTrue(
        reading
            .keySet()
            .containsAll(
                List.of(
                    "file",
                    "title",
                    "titleDerived",
                    "dateline",
                    "byline",
                    "lines",
                    "quotations",
                    "names",
                    "dates")),
        reading.toString());
    assertEquals(List.of(), reading.get("lines"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds/prague-speech.txt", "seeds/ditchley-lecture.md"})
  void sampleIsReadWithWhatLiesBesideItOrOnItsTop(String file) {
    Answer answer = new Shell().run("read", "--json", file);
    assertEquals(0, answer.code(), answer.err());
    Map<String, Object> reading = Json.object(answer.out());
    assertFalse(Json.asObjects(reading.get("quotations")).isEmpty());
    for (Map<String, Object> date : Json.asObjects(reading.get("dates"))) {
      assertTrue(
          date.get("value").toString().matches("\\d{4}(-\\d\\d){0,2}(/\\d{4}(-\\d\\d){0,2})?"),
          date.toString());
    }
  }

  @Test
  void wordsForPeopleNameTitleLinesAndSpeakers() throws IOException {
    Path file = folder.resolve("text.txt");
    Files.writeString(file, TEXT);
    String out = new Shell().run("read", file.toString()).out();
    assertTrue(out.contains("(derived)"), out);
    assertTrue(out.contains("cta"), out);
    assertTrue(out.contains("Ada Quill"), out);
  }

  @Test
  void whatTheAuthorAndTheDigestSayOfLinesHolds() throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        folder.resolve("content/line-forms.txt"), "[ad, begins] is w\n    “we wait\n");
    Files.writeString(folder.resolve("text.txt"), TEXT);
    Files.writeString(folder.resolve("text.yaml"), "lines: {1: caption}\n");
    Answer answer = new Shell().run("read", "-C", folder.toString(), "text.txt");
    assertEquals(0, answer.code(), answer.err());
    assertTrue(answer.out().contains("caption    PORT LOWMERE"), answer.out());
    assertTrue(answer.out().contains("[the author of this digest says so]"), answer.out());
    assertTrue(answer.out().contains("[is w]"), answer.out());
    Files.writeString(folder.resolve("text.yaml"), "lines: {2: caption}\n");
    Answer refused = new Shell().run("read", "-C", folder.toString(), "text.txt");
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("text.yaml:1:9"), refused.err());
  }
}
