package sitrep.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.Samples;
import sitrep.problem.Outcome;
import sitrep.problem.ProblemKind;

final class NamesTest {

  private static final Item[] ITEMS = {
    Samples.dossier("moore", "Richard Moore").aliases("Moore", "The Chief").make(),
    Samples.topic("war", "Ukraine war", Marking.CLEAR),
    Samples.brief("prague").title("A speech").make(),
    Samples.source("speech", Marking.CLEAR, Optional.empty())
  };

  private static Optional<String> find(String name, Item... items) {
    return Analyses.linker(items).value().names().find(name).map(Item::id);
  }

  @ParameterizedTest
  @CsvSource({
    "Richard Moore, moore",
    "richard moore, moore",
    "The chief, moore",
    "moore, moore",
    "Ukraine War, war",
    "war, war",
    "a speech, prague",
    "prague, prague",
    "Title of speech, speech",
    "speech, speech"
  })
  void itemIsFoundByNameAliasTitleAndId(String name, String id) {
    assertEquals(Optional.of(id), find(name, ITEMS));
  }

  @ParameterizedTest
  @CsvSource({"Richard", "Summary of prague", "''", "Words of speech"})
  void whatNothingIsCalledIsNotFound(String name) {
    assertEquals(Optional.empty(), find(name, ITEMS));
  }

  @Test
  void nameOfTwoDossiersIsAWarningAndIsNotLinkedInText() {
    Item one = Samples.dossier("a", "Springfield").make();
    Item two = Samples.dossier("b", "Other").aliases("Springfield").make();
    Outcome<Linker> linker = Analyses.linker(one, two);
    assertEquals(
        List.of(ProblemKind.AMBIGUOUS_NAME),
        linker.problems().stream().map(p -> p.kind()).toList());
    assertEquals(Set.of("Other"), linker.value().names().linkable().keySet());
    assertEquals(Optional.of("a"), find("a", one, two));
    assertTrue(linker.value().names().hint("Springfield", "").contains("more than one dossier"));
  }

  @Test
  void nameThatADossierHasTwiceIsItsOwn() {
    assertEquals(Optional.of("a"), find("X", Samples.dossier("a", "X").aliases("X", "X").make()));
  }

  @Test
  void namesThatDifferByCaseOnlyAreToldApartWhereTheyAreWrittenExactly() {
    Item us = Samples.dossier("usa", "US").make();
    Item pronoun = Samples.dossier("film", "Us").make();
    assertEquals(Optional.of("usa"), find("US", us, pronoun));
    assertEquals(Optional.of("film"), find("Us", us, pronoun));
    assertEquals(Optional.empty(), find("us", us, pronoun));
  }

  @Test
  void dossierGoesBeforeTopicBriefAndSourceOfItsName() {
    Item[] items = {
      Samples.source("s", Marking.CLEAR, Optional.empty()),
      Samples.brief("b").title("Title of s").make(),
      Samples.topic("t", "Title of s", Marking.CLEAR),
      Samples.dossier("d", "Title of s").make()
    };
    assertEquals(Optional.of("d"), find("Title of s", items));
    assertEquals(Optional.of("t"), find("Title of s", items[0], items[1], items[2]));
    assertEquals(Optional.of("b"), find("Title of s", items[0], items[1]));
  }

  @Test
  void anyNameGoesBeforeAnId() {
    Item named = Samples.dossier("x", "prague").make();
    Item other = Samples.dossier("prague", "City").make();
    assertEquals(Optional.of("x"), find("prague", named, other));
  }

  @Test
  void hintNamesTheNearestName() {
    Names names = Analyses.linker(ITEMS).value().names();
    assertEquals("Did you mean \"Richard Moore\"?", names.hint("Richard More", "Or else."));
    assertEquals("Or else.", names.hint("Somebody else", "Or else."));
  }
}
