package sitrep.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.Correction;
import sitrep.digest.Judgment;
import sitrep.digest.Likelihood;
import sitrep.digest.LikelihoodScale;
import sitrep.digest.LineKind;
import sitrep.digest.PartialDate;
import sitrep.page.Day;
import sitrep.prose.Slug;
import sitrep.theme.Messages;
import sitrep.theme.Theme;

final class WordsTest {

  @TempDir private Path digest;

  private Words words(String language) {
    try {
      return new Words(Theme.of(digest, language).value().messages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-19, 19 July 2023",
    "2023-07, July 2023",
    "2023, 2023",
    "2023-01-01, 1 January 2023",
    "0999-12-31, 31 December 999"
  })
  void dateIsTakenAsExactlyAsItIsKnown(String iso, String words) {
    assertEquals(new Day(words, iso), words("en").day(PartialDate.parse(iso).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-17, 2023-07-23, 17–23 July 2023",
    "2023-07-31, 2023-08-06, 31 July – 6 August 2023",
    "2024-12-30, 2025-01-05, 30 December 2024 – 5 January 2025",
    "2023-07-17, 2024-07-17, 17 July 2023 – 17 July 2024",
    "2023-07-17, 2023-07-17, 17 July 2023"
  })
  void spanNamesMonthAndYearOnceWhereTheyAreShared(String first, String last, String words) {
    assertEquals(words, words("en").span(LocalDate.parse(first), LocalDate.parse(last)));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-19, 2023-07-19, 19. Juli 2023",
    "2023-07-17, 2023-07-23, 17.–23. Juli 2023",
    "2023-07-31, 2023-08-06, 31. Juli – 6. August 2023",
    "2024-12-30, 2025-01-05, 30. Dezember 2024 – 5. Januar 2025"
  })
  void datesAreThoseOfTheLanguage(String first, String last, String words) {
    assertEquals(words, words("de").span(LocalDate.parse(first), LocalDate.parse(last)));
    assertEquals(words, words("de-AT").span(LocalDate.parse(first), LocalDate.parse(last)));
  }

  @Test
  void aNumberHasItsForm() {
    assertEquals("1 Quelle", words("de").count("sources", 1));
    assertEquals("0 Quellen", words("de").count("sources", 0));
  }

  /** Whatever the program has a word for, every language that comes along has one. */
  @Test
  void everyWordOfTheProgramIsTranslated() throws IOException {
    Map<String, List<String>> groups = new TreeMap<>();
    groups.put("line", LineKind.words());
    groups.put("outcome", Judgment.OUTCOMES);
    groups.put("correction", Correction.KINDS);
    groups.put("why", reasons());
    List<String> bands = new ArrayList<>();
    for (LikelihoodScale scale : LikelihoodScale.values()) {
      for (Likelihood band : scale.bands()) {
        bands.add(band.term());
        bands.addAll(band.synonyms());
      }
    }
    groups.put("likelihood", bands);
    Messages english = Theme.of(digest, "en").value().messages();
    List<String> missing = new ArrayList<>();
    groups.forEach(
        (group, known) ->
            known.stream()
                .filter(w -> english.find(group + "." + Slug.of(w)).isEmpty())
                .forEach(w -> missing.add(group + "." + Slug.of(w))));
    assertEquals(List.of(), missing);
    groups.forEach(
        (group, known) ->
            known.forEach(w -> assertEquals(w, words("en").translated(group, w), group)));
  }

  private static List<String> reasons() throws IOException {
    Path forms = Path.of("src/main/resources/sitrep/rawtext/line-forms.txt");
    Stream<String> listed =
        Files.readAllLines(forms).stream()
            .filter(line -> line.startsWith("["))
            .map(line -> line.substring(line.indexOf("] ") + 2));
    StringBuilder code = new StringBuilder();
    for (String name : List.of("Classifier", "Letterhead")) {
      code.append(Files.readString(Path.of("src/main/java/sitrep/line/" + name + ".java")));
    }
    Stream<String> written =
        Pattern.compile("(?:LineKind\\.\\w+,|WHY =)\\s*\"([^\"]+)\"")
            .matcher(code)
            .results()
            .map(reason -> reason.group(1));
    return Stream.concat(listed, written).distinct().toList();
  }

  @Test
  void wordsAreTheSameInAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(
          new Day("19 July 2023", "2023-07-19"), words("en").day(LocalDate.of(2023, 7, 19)));
    } finally {
      Locale.setDefault(before);
    }
  }
}
