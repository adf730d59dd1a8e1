package sitrep.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.problem.Problem;

/** The usual mistakes are told in words of ours, where they were made. */
class YamlFaultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      textBlock =
          """
          title: "He said "no" again"~date: x; 1:18; the quotation marks are closed, but more follows
          title: 'It's on';                    1:12; the quotation marks are closed, but more follows
          title: "open~date: x;                1:8;  the quotation marks that open here are not closed
          title: [x] and more~date: y;         1:8;  a value that begins with [ must end with its other half
          a: b~title: [open~date: x;           2:8;  a value that begins with [ must end with its other half
          title: {a} b~date: y;                1:8;  a value that begins with { must end with its other half
          title: @home;                        1:8;  no value begins with @
          title: %x;                           1:8;  no value begins with %
          title: *bold* x;                     1:8;  no value begins with *
          title: > x;                          1:8;  no value begins with >
          a:~|b: c;                            2:1;  a tab stands before the text
          a: b~|c: d;                          2:1;  a tab stands before the text
          .title: x~date: y;                   1:1;  spaces stand before this key, but not before its neighbours
          title: x~ date: y;                   2:1;  spaces stand before this key, but not before its neighbours
          title:_x;                            1:7;  a no-break space follows the colon
          title:_x~date: y;                    1:7;  a no-break space follows the colon
          date: y~title:_x;                    2:7;  a no-break space follows the colon
          _title: x~date: y;                   1:1;  a no-break space stands beside the key "title"
          topics:~  - a~  b: c;                3:3;  a key stands among the items of a list
          a: b~- c;                            2:1;  an item of a list stands among keys
          a:b~c: d;                            1:3;  no space follows the colon
          a: b: c;                             1:5;  a second colon stands in this line
          a: b~c~d: e;                         2:1;  this is no key with a colon behind it
          a: "\\q";                            1:6;  found unknown escape character q(113)
          """)
  void mistakeIsToldWhereItWasMade(String text, String place, String what) {
    List<Problem> problems = YamlReader.read("f", 1, "a brief", lines(text)).problems();
    assertEquals(1, problems.size(), problems.toString());
    assertEquals("f:" + place, problems.get(0).place().toString());
    assertEquals("this is not YAML: " + what, problems.get(0).message());
  }

  private static String lines(String text) {
    return text.replace('~', '\n').replace('|', '\t').replace('.', ' ').replace('_', '\u00A0')
        + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      textBlock =
          """
          title: "He said \\"no\\" again"
          title: 'It''s on'
          url: https://example.org/a:b
          topics: [a, "b", 'c']
          time: {a: "b: c", d: e}
          """)
  void whatIsSoundIsNoMistake(String yaml) {
    assertEquals(List.of(), YamlReader.read("f", 1, "a brief", yaml + "\n").problems());
  }

  @Test
  void longValueIsReadToItsEnd() {
    for (String mark : List.of("\"", "'")) {
      String yaml = "title: " + mark + "a".repeat(100_000) + mark + " more\n";
      List<Problem> problems = YamlReader.read("f", 1, "a brief", yaml).problems();
      assertEquals(
          List.of("this is not YAML: the quotation marks are closed, but more follows"),
          problems.stream().map(Problem::message).toList());
    }
  }
}
