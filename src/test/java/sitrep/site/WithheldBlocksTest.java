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

  private Map<String, String> site(String name, String body) {
    String text = body.replaceAll("^'|'$", "").replace('|', '\n');
    String bars = text.startsWith("!!!") || text.contains("\n!!!") ? text : text.replace('!', '|');
    return CanaryDigest.open(folder.resolve(name))
        .file("content/dossiers/osric.md", "---\nname: Osric Pell\nkind: person\n---\n")
        .file("content/assets/kanari.csv", "1,2")
        .file("seeds/other.txt", "Another crane fell in the night.\n")
        .file("content/briefs/harbour.md", START + bars + "\n")
        .site(folder.resolve(name + "-out"), "public");
  }
}
