package sitrep.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.Dossier;
import sitrep.digest.Samples;

final class NameMatcherTest {

  private static final List<String> NAMES =
      List.of(
          "Moore",
          "Richard Moore",
          "Moore Street",
          "US",
          "U.S.",
          "O'Brien",
          "Kyiv",
          "Київ",
          "北京",
          "北京大学",
          "東京",
          "C++",
          "al-Qaida",
          "Müller",
          "MI6",
          "'t Hart",
          "x y z");
  private static final NameMatcher MATCHER = matcher(NAMES);

  private static NameMatcher matcher(List<String> names) {
    Map<String, Dossier> dossiers = new LinkedHashMap<>();
    names.forEach(name -> dossiers.put(name, Samples.dossier("d", name).make()));
    return new NameMatcher(dossiers);
  }

  private static List<String> find(String text) {
    return MATCHER.find(text).stream()
        .map(m -> text.substring(m.start(), m.end()) + "=" + m.dossier().title())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moore | Moore=Moore",
        "Mr Richard Moore. | Richard Moore=Richard Moore",
        "Richard met Moore | Moore=Moore",
        "the Moore Street | Moore Street=Moore Street",
        "Moore Streets | Moore=Moore",
        "Richard Moore Street | Richard Moore=Richard Moore",
        "(Moore) | Moore=Moore",
        "Moore's | Moore=Moore",
        "anti-Moore-ish | Moore=Moore",
        "“Moore” | Moore=Moore",
        "the U.S. and | U.S.=U.S.",
        "the US and | US=US",
        "O’Brien | O’Brien=O'Brien",
        "O'Brien's | O'Brien=O'Brien",
        "in Київ. | Київ=Київ",
        "我在北京。 | 北京=北京",
        "我在北京大学。 | 北京大学=北京大学",
        "在東京都 | 東京=東京",
        "in C++ now | C++=C++",
        "of al-Qaida | al-Qaida=al-Qaida",
        "by ’t Hart | ’t Hart='t Hart",
        "x y x y z | x y z=x y z"
      })
  void nameIsFoundAsAWhole(String text, String found) {
    assertEquals(List.of(found), find(text));
  }

  @ParameterizedTest
  @CsvSource({
    "moore",
    "MOORE",
    "Moores",
    "Moored",
    "xMoore",
    "Moore1",
    "USA",
    "bus",
    "Kyivan",
    "Mullers",
    "MI66",
    "RichardMooreX",
    "Moöre",
    "al - Qaidas",
    "''",
    "' '"
  })
  void partOfAWordOrOtherCaseIsNoName(String text) {
    assertEquals(List.of(), find(text));
  }

  @ParameterizedTest
  @CsvSource({"'Richard  Moore'", "'Richard\nMoore'", "'Richard\tMoore'", "'Richard \n Moore'"})
  void anyWhiteSpaceStandsForABlank(String text) {
    assertEquals(List.of(text + "=Richard Moore"), find(text));
  }

  @Test
  void namesAreFoundFromLeftToRightAndDoNotOverlap() {
    assertEquals(
        List.of("Richard Moore=Richard Moore", "Moore=Moore", "MI6=MI6", "Kyiv=Kyiv"),
        find("Richard Moore Moore, MI6/Kyiv"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Moore", "Richard", "Street", " ", " ", "\n", "北", "京", "大学", "x", "y", "z", "'", "’",
            "O", "Brien", "U", ".", "S", "+", "C", "😀", "-", "al", "Qaida", "\u0301", "é")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2000)
  void whatIsFoundIsANameBetweenTheEndsOfWords(@ForAll("texts") String text) {
    int at = 0;
    for (NameMatcher.Match match : MATCHER.find(text)) {
      assertTrue(match.start() >= at && match.end() > match.start());
      at = match.end();
      String found = text.substring(match.start(), match.end());
      assertEquals(match.dossier().title(), found.replace('’', '\'').replaceAll("\\s+", " "), text);
      assertTrue(isEnd(text, match.start()) && isEnd(text, match.end()), found + " in " + text);
    }
  }

  @Provide
  Arbitrary<Set<String>> others() {
    return Arbitraries.of(
            "Moore", "Moore Street", "Richard", "Street x", "x y", "x y z", "大学", "U.S.", "U", "O'")
        .set();
  }

  @Property(tries = 2000)
  void namesThatStandNowhereInATextMayComeAndGo(
      @ForAll("texts") String text, @ForAll("others") Set<String> others) {
    List<String> with = Stream.concat(NAMES.stream(), others.stream()).distinct().toList();
    List<String> without = NAMES.stream().filter(name -> !others.contains(name)).toList();
    assertEquals(
        !matcher(List.copyOf(others)).find(text).isEmpty(), new NameMatcher(others).holdsAny(text));
    if (!new NameMatcher(others).holdsAny(text)) {
      assertEquals(spans(MATCHER, text), spans(matcher(with), text), () -> others + " come");
      assertEquals(spans(MATCHER, text), spans(matcher(without), text), () -> others + " go");
    }
  }

  private static List<String> spans(NameMatcher matcher, String text) {
    return matcher.find(text).stream().map(m -> m.start() + "-" + m.end()).toList();
  }

  private static boolean isEnd(String text, int at) {
    return at == 0
        || at == text.length()
        || !isWord(text.codePointBefore(at))
        || !isWord(text.codePointAt(at));
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  @Test
  void manyNamesThatShareAFirstWordAreFoundInTimeThatGrowsWithTheText() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      names.add("Al " + "a ".repeat(i % 20) + "name" + i);
    }
    NameMatcher matcher = matcher(names);
    String text = "Al a a a a a a a a a a a a a a a a a a a a ".repeat(20_000) + "Al name20";
    assertEquals(
        1, assertTimeoutPreemptively(Duration.ofSeconds(20), () -> matcher.find(text)).size());
  }

  @Test
  void longNameThatAlmostFitsEverywhereDoesNotSlowItDown() {
    NameMatcher matcher = matcher(List.of("a ".repeat(40) + "b"));
    String text = "a ".repeat(200_000);
    assertEquals(
        List.of(), assertTimeoutPreemptively(Duration.ofSeconds(20), () -> matcher.find(text)));
  }
}
