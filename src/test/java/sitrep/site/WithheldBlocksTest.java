package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A part above the ceiling changes no byte: the site is the one that is built when an author takes
 * the part out by hand.
 */
class WithheldBlocksTest {

  private static final String START =
      """
      ---
      title: The harbour closes
      date: 2023-05-04
      ---
      ## Discussion

      Ada Quill closed it [@wire].

      """;

  private static final String CRANE =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";

  @TempDir private Path folder;

  /** In both columns a vertical bar stands for a line break, and ! for a bar. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          paragraph, 'One.||(TLP:AMBER) Kanari.||Two.', 'One.||Two.'
          first paragraph, '(TLP:AMBER) Kanari.||Two.', 'Two.'
          section, '## Kanari {TLP:AMBER}||Kanari.||## B||Two.', '## B||Two.'
          section with closing signs, '## Kanari {TLP:AMBER} ##||Kanari.||## B||Two.', '## B||Two.'
          underlined section, 'Kanari {TLP:AMBER}|---||Kanari.||## B||Two.', '## B||Two.'
          subsection, '## A||### Kanari {TLP:RED}||Kanari.||### B||Two.', '## A||### B||Two.'
          section with subsection, '## Kanari {TLP:AMBER}||### Kanari||Kanari.||## B', '## B'
          heading of the same words, '## B {TLP:AMBER}||Kanari.||## B||Two.', '## B||Two.'
          item, '- a|- (TLP:AMBER) kanari|- b', '- a|- b'
          first item, '- (TLP:AMBER) kanari|- b', '- b'
          numbered item, '1. a|2. (TLP:AMBER) kanari|3. b', '1. a|2. b'
          all items, 'One.||- (TLP:AMBER) kanari|- (TLP:AMBER) kanari||Two.', 'One.||Two.'
          item with items, '- (TLP:AMBER) kanari|  - kanari|- b', '- b'
          loose item, '- a||- (TLP:AMBER) kanari||  Kanari.||- b', '- a||- b'
          only inner item, '- a|  - (TLP:AMBER) kanari|- b', '- a|- b'
          second part of an item, '- a||  (TLP:AMBER) Kanari.||- b', '- a||- b'
          task, '- [ ] a|- [x] (TLP:AMBER) kanari|- [ ] b', '- [ ] a|- [ ] b'
          row, '!a!b!|!---!---!|!1!2!|!(TLP:AMBER) kanari!3!', '!a!b!|!---!---!|!1!2!'
          row by its last cell, '!a!b!|!---!---!|!1!2!|!kanari!(TLP:AMBER) 3!', '!a!b!|!---!---!|!1!2!'
          quotation, 'One.||> (TLP:AMBER) Kanari.|>|> Kanari.||Two.', 'One.||Two.'
          paragraph in a quotation, '> One.|>|> (TLP:AMBER) Kanari.', '> One.'
          admonition, 'One.||!!! note "Kanari"|    (TLP:AMBER) Kanari.||Two.', 'One.||Two.'
          note of a withheld paragraph, 'One.||(TLP:AMBER) Kanari.[^k]||[^k]: Kanari.', 'One.'
          note of a paragraph that stays, 'One.[^k] Two.[^n]||[^k]: (TLP:AMBER) Kanari.||[^n]: N.', 'One. Two.[^n]||[^n]: N.'
          note behind a blank, 'One [^k].||[^k]: (TLP:AMBER) Kanari.', 'One.'
          note that leads to a note, 'One.[^k]||[^k]: See [^m].||[^m]: (TLP:AMBER) Kanari.', 'One.'
          earlier note, '(TLP:AMBER) K.[^k]||One.[^n]||[^k]: Kanari.||[^n]: N.', 'One.[^n]||[^n]: N.'
          note of a withheld note, '(TLP:RED) K.[^k]||One.||[^k]: Kanari.[^m]||[^m]: Kanari.', 'One.'
          what a note names, '(TLP:AMBER) K.[^k]||One.||[^k]: Osric Pell [k](/assets/kanari.csv) [@other].', 'One.'
          citation, '(TLP:AMBER) Kanari [@other; @wire].||One [@wire].', 'One [@wire].'
          name, '(TLP:AMBER) Kanari Osric Pell and Ada Quill.||One.', 'One.'
          first naming, '(TLP:AMBER) Kanari Osric Pell.||Osric Pell.', 'Osric Pell.'
          link by reference, '(TLP:AMBER) [Kanari][k].||One.||[k]: https://kanari.example/', 'One.'
          bold marking, '**(TLP:AMBER)** Kanari.||Two.', 'Two.'
          definition, 'a|: b||(TLP:AMBER) Kanari.', 'a|: b'
          last paragraph, 'One.||(TLP:RED) Kanari.', 'One.'
          key judgment, '## Key judgments||- Open.|- (TLP:AMBER) Kanari.', '## Key judgments||- Open.'
          """)
  void partIsGoneWithoutATrace(String part, String marked, String unmarked) {
    Map<String, String> with = site("with", marked);
    assertEquals(Set.of(), CanaryDigest.canaries(with));
    Map<String, String> without = site("without", unmarked);
    assertEquals(without.keySet(), with.keySet());
    without.forEach((name, bytes) -> assertEquals(bytes, with.get(name), name));
  }

  /** What only leads to a source that is withheld goes with it, and nothing else does. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = " => ",
      textBlock =
          """
          before a full stop => It fell [@kanari]. => It fell.
          behind a full stop => It fell. [@kanari] It lay. => It fell. It lay.
          at the end => It fell. [@kanari] => It fell.
          at the beginning => [@kanari] It fell. => It fell.
          alone as a sentence => It fell. [@kanari]. It lay. => It fell. It lay.
          between words => It fell [@kanari] and lay. => It fell and lay.
          over a break of lines => It fell|[@kanari]. => It fell.
          before a break of lines => It fell [@kanari]|and lay. => It fell|and lay.
          before a sign that stands by itself => Il tomba [@kanari] ? => Il tomba ?
          in brackets => It fell ([@kanari]). => It fell.
          in brackets with a word => It fell (see [@kanari]) and lay. => It fell and lay.
          in German brackets => Er fiel (vgl. [@kanari]). => Er fiel.
          a sentence in brackets => It fell. (See also [@kanari].) It lay. => It fell. It lay.
          brackets that hold more => It fell (on Friday [@kanari]). => It fell (on Friday).
          a sentence that leads there => It fell. See [@kanari]. It lay. => It fell. It lay.
          the end of a sentence => It fell, see [@kanari]. => It fell.
          first of two => It fell ([@kanari], [@wire]). => It fell ([@wire]).
          second of two => It fell ([@wire] and [@kanari]). => It fell ([@wire]).
          middle of three => It fell [@wire], [@kanari], [@wire]. => It fell [@wire], [@wire].
          all of several => It fell (see [@kanari], [@kanari, 4] and [@kanari]). => It fell.
          side by side => It fell [@kanari] [@kanari]. => It fell.
          of one bracket => It fell [@kanari; @wire]. => It fell [@wire].
          emphasised => It fell *[@kanari]*. => It fell.
          at the end of emphasis => *It fell [@kanari].* => *It fell.*
          behind emphasis => It *fell* [@kanari]. => It *fell*.
          behind a name => It was [[Ada Quill]] [@kanari]. => It was [[Ada Quill]].
          before a note => It fell [@kanari] [^1].||[^1]: Late. => It fell [^1].||[^1]: Late.
          behind a picture => ![A crane](/assets/crane.svg) [@kanari] and more. => ![A crane](/assets/crane.svg) and more.
          task => - [ ] [@kanari] call|- [x] b => - [ ] call|- [x] b
          item => - a|- [@kanari]|- b => - a|- b
          numbered item with a word => 1. a|2. See [@kanari].|3. b => 1. a|2. b
          end of an item => - a [@kanari]|  - b => - a|  - b
          all items => One.||- [@kanari]|- [@kanari]||Two. => One.||Two.
          paragraph => One.||[@kanari]||Two. => One.||Two.
          quotation => One.||> [@kanari]||Two. => One.||Two.
          heading => ## It fell [@kanari]||One. => ## It fell||One.
          cell => !a!b!|!---!---!|!1!2 [@kanari]! => !a!b!|!---!---!|!1!2!
          only word of a cell => !a!b!|!---!---!|!1![@kanari]! => !a!b!|!---!---!|!1!!
          note => It fell.[^k] It lay.[^n]||[^k]: See [@kanari, 4].||[^n]: N. => It fell. It lay.[^n]||[^n]: N.
          note of a note => It fell.[^k] It lay.||[^k]: [^m]||[^m]: [@kanari] => It fell. It lay.
          part of a note => It fell.[^k]||[^k]: Late; see [@kanari]. => It fell.[^k]||[^k]: Late.
          """)
  void citationOfAWithheldSourceIsGoneWithoutATrace(String where, String cited, String uncited) {
    Map<String, String> with = site("with", cited);
    assertEquals(Set.of(), CanaryDigest.canaries(with));
    Map<String, String> without = site("without", uncited);
    assertEquals(without.keySet(), with.keySet());
    without.forEach((name, bytes) -> assertEquals(bytes, with.get(name), name));
  }

  private Map<String, String> site(String name, String body) {
    String text = body.replaceAll("^'|'$", "").replace('|', '\n');
    String bars = text.startsWith("!!!") || text.contains("\n!!!") ? text : text.replace('!', '|');
    return CanaryDigest.open(folder.resolve(name))
        .file("content/dossiers/osric.md", "---\nname: Osric Pell\nkind: person\n---\n")
        .file("content/assets/kanari.csv", "1,2")
        .file("content/assets/crane.svg", CRANE)
        .file("seeds/kanari.md", "---\nmarking: TLP:AMBER\n---\nKanari fell in the night.\n")
        .file("seeds/other.txt", "Another crane fell in the night.\n")
        .file("content/briefs/harbour.md", START + bars + "\n")
        .site(folder.resolve(name + "-out"), "public");
  }
}
