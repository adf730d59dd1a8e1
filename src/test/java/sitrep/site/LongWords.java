package sitrep.site;

import java.nio.file.Path;
import java.util.List;

/** A made-up digest in which every title, name and note is one long word or address. */
final class LongWords {

  /** Its pages of single items. */
  static final List<String> PAGES =
      List.of(
          "briefs/one/",
          "briefs/two/",
          "sources/wire/",
          "people/quill/",
          "places/lowmere/",
          "topics/shipping/",
          "editions/2023-W28/");

  private static final String WORD =
      "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft";
  private static final String ADDRESS =
      "https://www.example.org/archive/2023/07/" + "averylongpartofanaddress".repeat(5);

  private LongWords() {}

  static TestDigest in(Path root) {
    return TestDigest.empty(root)
        .file(
            "content/site.yaml",
            filled(
                """
                title: WORD
                url: https://example.org/digest/
                description: "ADDRESS"
                author: WORD
                edition: weekly
                likelihood-scale: icd-203
                organisation: {name: "ADDRESS"}
                default-marking: TLP:CLEAR
                audiences:
                  public: {ceiling: "TLP:CLEAR"}
                nav:
                  - {title: Briefs, to: /briefs/}
                  - {title: WORD, to: /people/}
                """))
        .file("content/briefs/one.md", brief("one", 11))
        .file("content/briefs/two.md", brief("two", 12))
        .file("content/topics/shipping.md", filled("---\ntitle: WORD\n---\nADDRESS\n"))
        .file("content/editions/2023-W28.md", filled("---\ntitle: \"ADDRESS\"\n---\nADDRESS\n"))
        .file(
            "content/pages/about.md",
            filled("---\ntitle: \"ADDRESS\"\nsummary: \"ADDRESS\"\n---\n## WORD\n\nADDRESS\n"))
        .file(
            "content/dossiers/people/quill.md",
            filled(
                """
                ---
                name: Ada WORD
                kind: person
                role: WORD
                aliases: ["ADDRESS"]
                links: [{title: "ADDRESS", url: "ADDRESS"}]
                ---
                ADDRESS
                """))
        .file(
            "content/dossiers/places/lowmere.md",
            filled("---\nname: WORDmere\nkind: place\n---\nADDRESS\n"))
        .file(
            "seeds/wire.txt",
            filled(
                """
                ADDRESS

                "The WORD closes the harbour on Monday," said Ada WORD.

                On 14 July 2023 WORDmere was closed.
                """))
        .file(
            "seeds/wire.yaml",
            filled(
                "title: \"ADDRESS\"\npublisher: WORD\nurl: \"ADDRESS\"\npublished: 2023-07-12\n"));
  }

  private static String brief(String name, int day) {
    return filled(
        """
        ---
        title: "NAME ADDRESS"
        summary: "ADDRESS"
        date: 2023-07-DAY
        confidence: moderate
        topics: [shipping]
        authors: [WORD]
        judgments:
          - {statement: "ADDRESS", likelihood: likely, by: 2024-01-01}
        events:
          - {date: 2023-07-01, what: "ADDRESS", place: lowmere}
        corrections:
          - {date: 2023-07-20, kind: correction, note: "ADDRESS"}
        ---
        ## Key judgments

        - It is likely that WORD stays [@wire].

        ## ADDRESS

        WORD said so at [[lowmere]] with [[quill]] [@wire, p. 4].

        | WORD | b |
        |---|---|
        | a | ADDRESS |

        ### WORD

        Text.

        ## More

        Text.
        """
            .replace("NAME", name)
            .replace("DAY", "" + day));
  }

  private static String filled(String text) {
    return text.replace("WORD", WORD).replace("ADDRESS", ADDRESS);
  }
}
