package sitrep.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.Outcome;

/** What is written is read again as it was, but for blanks. */
class YamlTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\"quoted\"",
        "back\\slash",
        "\\u0041",
        "a\u0001b",
        "\u0000",
        "\u001b[31m",
        "\u007f",
        "\u0085",
        "\u009b",
        "\u2028",
        "\ufeff",
        "\ufffe\uffff",
        "Ž 北京 \uD83D\uDE00"
      })
  void textOfAnyCharactersIsReadAsItWas(String text) {
    Outcome<YamlValue.Mapping> read =
        YamlReader.read("f", 1, "a map", "title: " + YamlText.quoted(text) + "\n");
    assertEquals(List.of(), read.problems());
    assertEquals(
        text, ((YamlValue.Scalar) read.value().entries().values().iterator().next()).text());
  }
}
