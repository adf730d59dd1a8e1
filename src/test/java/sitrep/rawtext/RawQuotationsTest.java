package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.Quotation;

final class RawQuotationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Ann Lee | \"The sea was calm that night,\" Ann Lee said.",
        "Ann Lee | \"The sea was calm that night,\" said Ann Lee, a sailor.",
        "Ann Lee | \"The sea was calm that night,\" said the captain, Ann Lee.",
        "Ann Lee | Ann Lee, a sailor, said: \"The sea was calm that night.\"",
        "Ann Lee | Ann Lee told Tom Harker, \"The sea was calm that night.\"",
        "Ann Lee | According to Ann Lee, it was \"a calm and quiet sea\".",
        "Ann Lee | \"The sea was calm that night,\" according to Ann Lee.",
        "Ann Lee | Sen. Ann Lee (R-Maine) said that it was \"a calm and quiet sea\".",
        "the company | \"The sea was calm that night,\" the company said in a letter.",
        "? | It was \"a calm and very quiet sea\" that night.",
        "? | Ann Lee was told that it was \"a calm and quiet sea\".",
      })
  void theSpeakerIsTheSubjectOfTheVerb(String speaker, String text) {
    assertEquals(List.of(speaker), speakers(text));
  }

  @Test
  void aQuotationBehindTheAttributionGoesOn() {
    assertEquals(
        List.of("Ann Lee", "Ann Lee"),
        speakers("\"The sea was calm,\" Ann Lee said. \"There was no wind at all.\""));
  }

  @Test
  void aParagraphThatGoesOnHasTheSameSpeaker() {
    assertEquals(
        List.of("Ann Lee", "Ann Lee"),
        speakers("Ann Lee said: \"The sea was calm.\n\"There was no wind at all.\""));
  }

  @Test
  void aClosedQuotationDoesNotGoOnInTheNextParagraph() {
    assertEquals(
        List.of("Ann Lee", "?"),
        speakers("Ann Lee said: \"The sea was calm.\"\n\"There was no wind at all that night.\""));
  }

  @Test
  void aPronounIsResolvedWhereOnePersonFits() {
    assertEquals(
        List.of("Ann Lee"),
        speakers("Ann Lee went ashore with Tom Harker.\n\"The sea was calm,\" she said."));
    assertEquals(
        List.of("?"),
        speakers("Ann Lee went ashore with Mary Finch.\n\"The sea was calm,\" she said."));
  }

  @Test
  void aDescriptionIsResolvedWhereOnePersonBearsIt() {
    assertEquals(
        List.of("Ann Lee"),
        speakers("Harbour chief Ann Lee went ashore.\n\"The sea was calm,\" the chief said."));
  }

  @Test
  void titlesAndWordsSetOffAreNoQuotations() {
    assertEquals(List.of(), speakers("Her book \"The Long Night\" tells of the \"quiet\" years."));
  }

  private static List<String> speakers(String text) {
    return RawTextReader.read("f.txt", text, Optional.empty()).quotations().stream()
        .map(Quotation::speaker)
        .map(s -> s.isEmpty() ? "?" : s)
        .toList();
  }
}
