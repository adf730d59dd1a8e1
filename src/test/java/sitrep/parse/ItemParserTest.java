package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.Edition;
import sitrep.digest.FreePage;
import sitrep.digest.Marking;
import sitrep.digest.Topic;
import sitrep.input.InputFile.Role;

final class ItemParserTest {

  @TempDir Path folder;
  private Parsing parsing;

  @BeforeEach
  void setUp() {
    parsing = new Parsing(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "content/topics/war.md, war",
    "content/topics/Ukraine_War.2.md, Ukraine_War.2",
    "content/topics/Ukraine war.md, ukraine-war",
    "content/topics/Válka.md, valka",
    "content/topics/_war.md, war",
    "content/topics/ü.md, u"
  })
  void idIsTheFilesNameOrItsSlug(String file, String id) {
    assertEquals(id, parsing.item(Topic.class, Role.TOPIC, file, "---\ntitle: War\n---\n").id());
  }

  @Test
  void topicIsRead() {
    Topic topic =
        parsing.item(
            Topic.class,
            Role.TOPIC,
            "content/topics/war.md",
            "---\ntitle: War\nmarking: TLP:RED\naliases: [/wars/]\n---\nText.\n");
    assertEquals("War", topic.title());
    assertEquals(Marking.RED, topic.marking());
    assertEquals("/wars/", topic.formerAddresses().get(0).value());
    assertEquals("Text.", topic.body().words());
  }

  @Test
  void editionNeedsNoKeysAndKeepsItsFilesName() {
    Edition edition =
        parsing.item(Edition.class, Role.EDITION, "content/editions/2023-W29.md", "A note.\n");
    assertEquals("2023-W29", edition.id());
    assertEquals("", edition.title());
    assertEquals(Marking.GREEN, edition.marking());
    assertEquals("A note.", edition.body().words());
  }

  @Test
  void pageIsRead() {
    FreePage page =
        parsing.item(
            FreePage.class,
            Role.PAGE,
            "content/pages/x.md",
            "---\ntitle: About\nsummary: Us\nslug: About us\n---\nText.\n");
    assertEquals("about-us", page.id());
    assertEquals("Us", page.summary());
  }

  @ParameterizedTest
  @CsvSource({"TOPIC", "PAGE"})
  void titleIsDue(Role role) {
    assertEquals(
        List.of("MISSING_KEY 1:1"), Parsing.told(parsing.parse(role, "content/x/a.md", "Text.")));
  }

  @Test
  void problemsOfTheBodyHaveTheirLinesInTheFile() {
    assertEquals(
        List.of("BAD_SCHEME 5:3"),
        Parsing.told(
            parsing.parse(Role.EDITION, "a.md", "---\ntitle: T\n---\n\nA [b](javascript:c)\n")));
  }

  @Test
  void byteOrderMarkAndCarriageReturnsAreFine() {
    Topic topic =
        parsing.item(
            Topic.class, Role.TOPIC, "a.md", "\uFEFF---\r\ntitle: War\r\n---\r\nA\r\nB\r\n");
    assertEquals("War", topic.title());
    assertEquals("A\nB", topic.body().words());
  }

  @Test
  void fileThatIsNotUtf8IsReportedAndNothingElseIs() {
    byte[] bytes = {'-', '-', '-', '\n', (byte) 0xE9, '\n'};
    assertEquals(List.of("BAD_UTF8 2:1"), Parsing.told(parsing.parse(Role.TOPIC, "a.md", bytes)));
  }

  @ParameterizedTest
  @CsvSource({"content/topics/a\u0007.md", "content/topics/a\uFFFD.md", "seeds/a\u009B.txt"})
  void fileWhosePathCannotBeWrittenIsReported(String name) {
    Role role = name.startsWith("seeds") ? Role.SOURCE : Role.TOPIC;
    assertEquals(List.of("BAD_PATH 0:0"), Parsing.told(parsing.parse(role, name, "x")));
  }
}
