package sitrep.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A digest in which whatever the public may not see holds a word that stands nowhere else. The
 * words survive slugs and changes of case.
 */
public final class CanaryDigest {

  /** What every canary begins with. */
  public static final String CANARY = "kanari";

  private static final Pattern FOUND = Pattern.compile("(?i)" + CANARY + "\\p{Alnum}*");

  private CanaryDigest() {}

  /** The digest, with all that is withheld. */
  public static TestDigest in(Path root) {
    TestDigest digest = open(root);
    withheldFiles(digest);
    digest.replace("content/briefs/harbour.md", "## Outlook", WITHHELD_PARTS + "\n## Outlook");
    for (String file :
        List.of(
            "content/dossiers/ada.md",
            "content/topics/shipping.md",
            "content/editions/2023-W18.md",
            "content/pages/about.md")) {
      String id = file.replaceAll(".*/|\\W", "").replace("md", "");
      digest.file(
          file, digest.read(file) + "\n(TLP:AMBER) Kanari" + id + "block stands in this body.\n");
    }
    references(digest);
    return digest;
  }

  /** The same digest before anything is withheld in it. */
  public static TestDigest open(Path root) {
    return TestDigest.empty(root)
        .file(
            "content/briefs/harbour.md",
            """
            ---
            title: The harbour closes
            date: 2023-05-04
            summary: A harbour closes.
            topics: [Shipping]
            ---
            ## Key judgments

            - The harbour is likely to stay shut for a week [@wire].

            ## Discussion

            Ada Quill closed it. So did Osric Pell, whom nobody asked.

            ## Outlook

            It will open again.
            """)
        .file(
            "content/briefs/cranes.md",
            """
            ---
            title: Cranes
            date: 2023-05-05
            summary: Cranes fall.
            topics: [Shipping]
            ---
            Ada Quill ordered new ones [@wire].
            """)
        .file("content/dossiers/ada.md", "---\nname: Ada Quill\nkind: person\n---\nShe is.\n")
        .file("content/topics/shipping.md", "---\ntitle: Shipping\n---\nShips.\n")
        .file("content/editions/2023-W18.md", "---\ntitle: Eighteen\n---\nA week.\n")
        .file("content/pages/about.md", "---\ntitle: About\n---\nUs.\n")
        .file("seeds/wire.txt", "A crane fell.\n\n\"We wait,\" Ada Quill said in Lowmere.\n");
  }

  /** Files that nothing shown refers to. */
  public static void withheldFiles(TestDigest digest) {
    briefs(digest);
    dossiers(digest);
    digest
        .file("content/assets/kanaripicture.svg", SVG.replace("@", "kanarisvg"))
        .file("content/assets/kanarilogo.svg", SVG.replace("@", "kanarilogo"))
        .file("content/assets/kanariunused.txt", "kanariunusedtext")
        .file(
            "content/topics/kanaritopicid.md",
            "---\ntitle: Kanaritopictitle\nmarking: TLP:AMBER\n"
                + "aliases: [/kanaritopicalias/]\n---\nKanaritopicbody.\n")
        .file(
            "content/editions/2023-W19.md",
            "---\ntitle: Kanarieditiontitle\nmarking: TLP:AMBER\n"
                + "aliases: [/kanarieditionalias/]\n---\nKanarieditionbody.\n")
        .file(
            "content/pages/kanaripageid.md",
            "---\ntitle: Kanaripagetitle\nsummary: Kanaripagesummary\nmarking: TLP:AMBER\n"
                + "aliases: [/kanaripagealias/]\n---\nKanaripagebody.\n")
        .file("seeds/kanarisourceid.txt", "Kanarisourceline.\n\n\"Kanariquote,\" Ada Quill said.\n")
        .file(
            "seeds/kanarisourceid.yaml",
            """
            title: Kanarisourcetitle
            publisher: Kanaripublisher
            author: Kanariauthor
            published: 2023-05-01
            retrieved: 2023-05-02
            url: https://example.com/kanariurl
            archived: https://example.com/kanariarchived
            reliability: C
            credibility: 3
            type: kanaritype
            language: de
            aliases: [/kanarisourcealias/]
            marking: TLP:AMBER
            """)
        .file(
            "seeds/kanarifront.md",
            "---\ntitle: Kanarifronttitle\nmarking: TLP:RED\n---\nKanarifrontline.\n")
        .file("seeds/kanariprotected.txt", "Kanariprotectedline about Ada Quill.\n")
        .file(
            "seeds/kanariprotected.yaml",
            "title: Kanariprotectedtitle\npublisher: Kanariprotectedpublisher\nprotected: true\n"
                + "url: https://example.com/kanariprotectedurl\n");
  }

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>@</text></svg>";

  private static void briefs(TestDigest digest) {
    String all =
        """
        ---
        title: Kanari@title
        date: 2023-05-06
        summary: Kanari@summary
        topics: [Kanari@topic, Shipping]
        entities: [Ada Quill]
        sources: [wire]
        confidence: low
        updated: 2023-05-07
        corrections: [{date: 2023-05-07, kind: correction, note: Kanari@note}]
        events: [{date: 1977-05-06, what: Kanari@event, place: Kanari@place}]
        judgments: [{id: kanari@judgment, statement: Kanari@statement, likelihood: likely}]
        aliases: [/kanari@alias/]
        authors: [Kanari@author]
        image: /assets/kanaripicture.svg
        #
        ---
        ## Kanari@heading

        Ada Quill and Kanari@word [@wire, para. 1].[^kanari@label]

        | Kanari@head | b |
        |---|---|
        | Kanari@cell | c |

        - Kanari@item
        - [ ] kanari@task

        !!! note "Kanari@admonition"
            Kanari@inside.

        ```text
        kanari@code
        ```

        ![Kanari@alt](/assets/kanaripicture.svg "Kanari@figure")

        [^kanari@label]: Kanari@footnote.
        """;
    Map<String, String> withheld =
        Map.of(
            "amber", "marking: TLP:AMBER",
            "red", "marking: TLP:RED",
            "draft", "status: draft",
            "embargo", "embargo: 2031-05-06T06:00Z",
            "goneamber", "marking: TLP:AMBER\nstatus: withdrawn");
    withheld.forEach(
        (name, key) ->
            digest.file(
                "content/briefs/kanarifolder/kanari" + name + "file.md",
                all.replace("@", name).replace("\n#\n", "\n" + key + "\n")));
    digest.file(
        "content/briefs/kanarifuture.md",
        all.replace("@", "future").replace("date: 2023-05-06", "date: 2031-05-06"));
    digest.file(
        "content/briefs/kanarislugfile.md",
        all.replace("@", "slugged").replace("\n#\n", "\nmarking: TLP:GREEN\nslug: kanarislug\n"));
  }

  private static void dossiers(TestDigest digest) {
    for (String kind : List.of("person", "organisation", "place", "event", "thing")) {
      digest.file(
          "content/dossiers/kanari" + kind + "id.md",
          """
          ---
          name: Kanari@name
          kind: @
          aliases: [Kanari@alias, Osric Pell @]
          summary: Kanari@summary, as Ada Quill has it
          role: Kanari@role
          part-of: Ada Quill
          country: CZ
          location: [50.09, 14.42]
          born: 1911-01-01
          links: [{title: Kanari@link, url: "https://example.com/kanari@url"}]
          image: /assets/kanarilogo.svg
          former-addresses: [/kanari@former/]
          marking: TLP:AMBER
          ---
          Kanari@body with Ada Quill [@wire].
          """
              .replace("@", kind));
    }
    digest.file(
        "content/dossiers/kanaridouble.md",
        "---\nname: Kanaridoublename\naliases: [Ada Quill, Osric Pell]\nmarking: TLP:AMBER\n---\n");
  }

  /** Parts of a brief that lie above the ceiling, while the brief does not. */
  static final String WITHHELD_PARTS =
      """
      (TLP:AMBER) Kanariparagraph with [@kanarisourceid] and ![Kanarialt](/assets/kanaripicture.svg).

      - (TLP:AMBER) Kanarifirstitem
      - An open item.
        - (TLP:AMBER) Kanariinneritem
        - An open inner item.
      - (TLP:AMBER) Kanarilastitem

      | A | B |
      |---|---|
      | 1 | 2 |
      | (TLP:AMBER) Kanarirow | Kanaricell |
      | Kanarileft | (TLP:AMBER) Kanariright |

      > (TLP:AMBER) Kanariquotation

      !!! note "Kanarititle"
          (TLP:AMBER) Kanariadmonition

      (TLP:AMBER) Kanarinoted.[^kanarinote]

      [^kanarinote]: Kanarifootnote.

      (TLP:AMBER) Kanarireferred to by [Kanarilabel][kanariref].

      [kanariref]: https://example.com/kanariaddress "Kanarireftitle"

      ### Kanarisection {TLP:AMBER}

      Kanariinsection.

      #### Kanarisubsection

      Kanariinsubsection, and
      [Kanarimail](mailto:kanari@example.com).
      """;

  /** Things shown that point at things withheld, in words that may be seen. */
  private static void references(TestDigest digest) {
    digest
        .file("seeds/kanaridescribed.txt", "Kanaridescribedline.\n")
        .file(
            "seeds/kanaridescribed.yaml",
            "marking: TLP:RED\ntitle: Kanaridescribedtitle\ndescriptor: A person who was there\n")
        .file("seeds/kanarihidden.txt", "Kanarihiddenline.\n")
        .file(
            "seeds/kanarihidden.yaml",
            "protected: true\ntitle: Kanarihiddentitle\ndescriptor: A person who saw it\n")
        .file(
            "content/dossiers/port.md",
            "---\nname: The Port\nkind: place\npart-of: Kanariorganisationname\n---\nA port.\n")
        .file(
            "content/briefs/pointing.md",
            """
            ---
            title: Pointing
            date: 2023-05-03
            entities: [Kanaripersonname, kanariplaceid, The Port]
            sources: [kanarisourceid, kanaridescribed, wire]
            ---
            It rests on a note [@kanarisourceid] and another [@kanaridescribed, p. 3; @wire] and
            one more [@kanarihidden], says [[Kanaripersonname|a man]] of [[kanariamberfile|a brief]].
            """);
  }

  /** The canaries that stand in files, in their names or in a text. */
  public static TreeSet<String> canaries(Map<String, String> files) {
    TreeSet<String> found = new TreeSet<>();
    files.forEach(
        (name, bytes) -> {
          Matcher m = FOUND.matcher(name + "\n" + bytes);
          while (m.find()) {
            found.add(m.group() + " in " + name);
          }
        });
    return found;
  }
}
