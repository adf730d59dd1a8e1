package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.Quotation;
import sitrep.digest.RawText;

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
        "Ann Lee | Ann Lee kept the log that week and wrote, \"The sea was calm that night.\"",
        "Ann Lee | In May, Ann Lee praised the crew, saying the sea had been \"calm as a pond\".",
        "Ann Lee | Gov. Ann Lee (R-Maine), said, \"The sea was calm that night.\"",
        "Ann Lee | Ann Lee agreed. \"The sea was very calm that night.\"",
        "Ann Lee | The log was lost, Ann Lee said. \"The sea was very calm that night.\"",
        "Ann Lee | \"The sea was calm,\" Ann Lee, a sailor and a former teacher, said drily.",
        "Ann Lee | \"The sea was calm that night,\" since no wind blew, said Ann Lee.",
        "Ann Lee | Ann Lee went on: \"The sea was calm that night.\"",
        "one sailor | \"The sea was calm that night,\" said one sailor close to the owners.",
        "the old salt | \"The sea was calm that night,\" said the old salt.",
        "? | The harbour, as Ann Lee noted, promises its guests \"a calm and quiet sea\".",
        "Cory Finch | On Sunday, Lee's old friend, Cory Finch, told the crew the sea was \"calm as"
            + " a pond\".",
        "the police | It was described by the police as \"a calm and quiet sea\".",
        "sailors | A judge agreed with sailors who said the sea had been \"calm\" that night.",
        "? | Ann Lee denied claims that the sea had been \"a calm and quiet sea\".",
        "? | Ann Lee spoke of Tom Harker's remark that it was \"a calm and quiet sea\".",
        "Ann Lee and Tom Harker | Ann Lee and Tom Harker said it was \"a calm and quiet sea\".",
        "Ann Lee and Tom Harker | \"The sea was calm that night,\" said Ann Lee and Tom Harker.",
        "Ann Lee and Tom Harker | \"The sea was calm that night,\" Ann Lee and Tom Harker said.",
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
  void aSpeakerIsCarriedOverTheRestOfItsSentence() {
    assertEquals(
        List.of("Ann Lee", "Ann Lee", "Ann Lee"),
        speakers(
            "\"The sea was calm,\" Ann Lee said, pointing to the \"old\" chart on the wall of the"
                + " harbour office. \"There was no wind at all.\""));
    assertEquals(
        List.of("Ann Lee", "?"),
        speakers(
            "\"The sea was calm,\" Ann Lee said, and Tom Harker laughed. \"There was no wind.\""));
  }

  @Test
  void aColonAtTheEndOfAParagraphLeadsToTheNext() {
    assertEquals(
        List.of("Ann Lee"), speakers("Ann Lee wrote home:\n\"The sea was very calm that night.\""));
  }

  @Test
  void aParagraphBetweenTwoOfOnePersonIsProbablyThatPersons() {
    String around = "\"The sea was calm,\" Ann Lee said.\n%s\n\"We slept,\" Ann Lee said.";
    assertEquals(
        List.of("Ann Lee CERTAIN", "Ann Lee PROBABLE", "Ann Lee CERTAIN"),
        voices(around.formatted("\"There was no wind at all.\"")));
    assertEquals(
        List.of("Ann Lee CERTAIN", " UNATTRIBUTED", "Ann Lee CERTAIN"),
        voices(around.formatted("\"And was there no wind at all?\"")));
  }

  @Test
  void aPronounIsCertainWhereOnePersonFits() {
    assertEquals(
        List.of("Ann Lee CERTAIN"),
        voices("Ann Lee went ashore with Tom Harker.\n\"The sea was calm,\" she said."));
  }

  @Test
  void aPronounIsProbablyTheSubjectOfTheSentenceBefore() {
    assertEquals(
        List.of("Ann Lee PROBABLE"),
        voices("Ann Lee went ashore with Mary Finch.\n\"The sea was calm,\" she said."));
    assertEquals(
        List.of(" UNATTRIBUTED"),
        voices("The boat took Ann Lee and Mary Finch.\n\"The sea was calm,\" she said."));
  }

  @Test
  void aPronounIsTheOneWhoSpokeLastSoonerThanSomebodyNamedBeside() {
    assertEquals(
        List.of("Tom Harker CERTAIN", "Tom Harker PROBABLE"),
        voices(
            "Paul Finch was \"at ease that evening,\" Tom Harker said.\n"
                + "\"The sea was calm,\" he said of Paul Finch."));
  }

  @Test
  void aPronounIsWhoeverSaysWhatTheSentenceBeforeTells() {
    assertEquals(
        List.of("Tom Harker PROBABLE"),
        voices(
            "Paul Finch was under pressure, Tom Harker said, after a bad winter."
                + " The loss, he said, had shown \"the slow decay of the fleet.\""));
  }

  @Test
  void aPronounIsWhoeverIsDescribedAsTellingTheSentenceBefore() {
    assertEquals(
        List.of("the harbour master PROBABLE"),
        voices(
            "Tom Harker met the crew.\nOn Friday, the harbour master said no boat could sail.\n"
                + "\"The sea was wild,\" he told them."));
  }

  @Test
  void aPronounThatOpensASentenceLooksAhead() {
    assertEquals(
        List.of("Paul Finch PROBABLE"),
        voices(
            "The crew met Tom Harker.\nAsked what he wanted, Paul Finch was at a loss.\n"
                + "\"The sea was wild,\" he said."));
  }

  @Test
  void aPronounBeforeANameMeansSomebodyElse() {
    assertEquals(
        List.of("Mary Finch PROBABLE"),
        voices(
            "Mary Finch shook her head.\nShe had often written to Ann Lee."
                + " \"The sea was calm,\" she said."));
  }

  @Test
  void wordsInsideAQuotationNameNobodyWhomAPronounMeans() {
    assertEquals(
        List.of("Tom Harker CERTAIN", "Tom Harker CERTAIN"),
        voices(
            "\"Paul Finch was asleep,\" Tom Harker said.\n"
                + "\"Paul Finch is always asleep,\" he said."));
  }

  @Test
  void aPronounOfADescribedSpeakerIsThatDescription() {
    assertEquals(
        List.of("The head of the harbour board PROBABLE"),
        voices(
            "The head of the harbour board gave a talk in which he told the crew:"
                + " \"The sea was calm.\""));
  }

  @Test
  void aDescriptionIsResolvedWhereOnePersonBearsIt() {
    assertEquals(
        List.of("Ann Lee"),
        speakers("Harbour chief Ann Lee went ashore.\n\"The sea was calm,\" the chief said."));
  }

  @Test
  void aDescriptionIsWhoeverTheArticleGivesThatOffice() {
    String article = "Ann Lee, the head of the Harbour Authority, met union leader Tom Harker.\n%s";
    assertEquals(
        List.of("Ann Lee"),
        speakers(
            article.formatted(
                "\"The sea was calm,\" said the director of the Harbour Authority.")));
    assertEquals(
        List.of("the leader of the Sailors Union"),
        speakers(
            "Harbour Authority leader Ann Lee spoke.\n"
                + "\"The sea was calm,\" the leader of the Sailors Union said."));
  }

  @Test
  void titlesAndWordsSetOffAreNoQuotations() {
    assertEquals(List.of(), speakers("Her book \"The Long Night\" tells of the \"quiet\" years."));
  }

  @Test
  void aQuotationIsWithoutTheSignsAtItsEdgesThatNobodySees() {
    String text = "“\u200BThe sea was calm,\u200B” Ann Lee said.";
    RawText raw = RawTextReader.read("f.txt", text, Optional.empty());
    assertEquals("The sea was calm,", raw.quotations().get(0).text());
  }

  private static List<String> voices(String text) {
    return RawTextReader.read("f.txt", text, Optional.empty()).quotations().stream()
        .map(q -> q.speaker() + " " + q.certainty())
        .toList();
  }

  private static List<String> speakers(String text) {
    return RawTextReader.read("f.txt", text, Optional.empty()).quotations().stream()
        .map(Quotation::speaker)
        .map(s -> s.isEmpty() ? "?" : s)
        .toList();
  }
}
