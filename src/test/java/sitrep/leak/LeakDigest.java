package sitrep.leak;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.site.TestDigest;

/**
 * A digest that has something under each marking in each place that the format has. Each place is a
 * word that stands nowhere else: {@code kanari}, the level, and the place's name.
 */
final class LeakDigest {

  /** The marking of each level, from the lowest. */
  static final Map<String, String> LEVELS = levels();

  private static final Pattern CANARY =
      Pattern.compile("(?i)kanari(green|amber|strict|red)[a-z0-9]*");
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>@svg</text></svg>";

  private final TestDigest digest;

  private LeakDigest(TestDigest digest) {
    this.digest = digest;
  }

  private static Map<String, String> levels() {
    Map<String, String> levels = new LinkedHashMap<>();
    levels.put("green", "TLP:GREEN");
    levels.put("amber", "TLP:AMBER");
    levels.put("strict", "TLP:AMBER+STRICT");
    levels.put("red", "TLP:RED");
    return levels;
  }

  /** The audiences, each named after the highest level that it may see. */
  static TestDigest in(Path root) {
    TestDigest digest =
        TestDigest.in(root)
            .file(
                "content/site.yaml",
                """
                title: A digest
                url: https://example.org/digest/
                default-marking: TLP:CLEAR
                audiences:
                  public: {ceiling: "TLP:CLEAR"}
                  green: {ceiling: "TLP:GREEN", url: "https://kanarigreenhost.example/"}
                  amber: {ceiling: "TLP:AMBER", url: "https://kanariamberhost.example/"}
                  strict: {ceiling: "TLP:AMBER+STRICT", url: "https://kanaristricthost.example/"}
                  red: {ceiling: "TLP:RED", url: "https://kanariredhost.example/"}
                publish:
                  web: {kind: directory, path: /srv/kanariredtarget}
                """)
            .file("content/dossiers/ada.md", "---\nname: Ada Quill\nkind: person\n---\nShe is.\n")
            .file("content/topics/shipping.md", "---\ntitle: Shipping\n---\nShips.\n")
            .file("seeds/wire.txt", "A crane fell.\n\n\"We wait,\" Ada Quill said in Lowmere.\n")
            .file(
                "content/briefs/open.md",
                "---\n"
                    + "title: Open\n"
                    + "date: 2023-05-04\n"
                    + "topics: [Shipping]\n"
                    + "---\n"
                    + "[[Ada Quill]] [@wire].\n");
    LeakDigest leaks = new LeakDigest(digest);
    leaks.neverShown();
    int week = 20;
    for (String level : LEVELS.keySet()) {
      leaks.brief(level);
      leaks.dossiers(level);
      leaks.others(level, week++);
      leaks.sources(level);
      leaks.blocks(level);
      leaks.nested(level);
      leaks.entries(level);
      leaks.references(level);
    }
    return digest;
  }

  private void file(String level, String name, String text) {
    String at = "kanari" + level;
    digest.file(
        name.replace("@", at),
        text.replace("@", at)
            .replace("wi re", "@wire")
            .replace("#", LEVELS.get(level))
            .replace("%", "#"));
  }

  /** What is not out, or protected, is for no audience at all. */
  private void neverShown() {
    Map<String, String> reasons =
        Map.of(
            "draft", "date: 2023-05-04\nstatus: draft",
            "early", "date: 2031-05-04",
            "late", "date: 2023-05-04\nembargo: 2031-05-06T06:00Z",
            "over", "date: 2023-05-04\nexpires: 2023-05-05");
    reasons.forEach(
        (reason, keys) ->
            digest.file(
                "content/briefs/never" + reason + ".md",
                "---\ntitle: Never"
                    + reason
                    + "title\n"
                    + keys
                    + "\ntopics: [Shipping]\n---\nNever"
                    + reason
                    + "body of Ada Quill [@wire].\n"));
    digest
        .file("seeds/neverprotected.txt", "Neverprotectedline of Ada Quill.\n")
        .file(
            "seeds/neverprotected.yaml",
            "protected: true\ntitle: Neverprotectedtitle\ndescriptor: Somebody who knows\n"
                + "url: https://example.com/neverprotectedurl\n")
        .file("seeds/hidden.txt", "Neverhiddenline.\n")
        .file("seeds/hidden.yaml", "protected: true\ntitle: Neverhiddentitle\n")
        .file(
            "content/briefs/sourced.md",
            "---\ntitle: Sourced\ndate: 2023-05-05\nsources: [hidden]\n---\n"
                + "Somebody says so [@neverprotected], and [@hidden] [[Neverdrafttitle|a draft]].\n"
                + "Twice [@wire; @hidden].\n")
        .file("content/briefs/zz/shadow.md", "---\ntitle: Shadow\ndate: 2023-05-05\n---\nOpen.\n")
        .file(
            "content/briefs/aa/shadow.md",
            "---\ntitle: S\ndate: 2031-05-05\nstatus: draft\nembargo: 2031-05-06T06:00Z\n---\n")
        .file(
            "content/briefs/namesake.md",
            "---\ntitle: Ada Quill\ndate: 2023-05-05\nstatus: draft\n---\n")
        .file("seeds/zz/twin.txt", "A twin in the open.\n")
        .file("seeds/zzz/twin.txt", "A twin that is hidden.\n")
        .file("seeds/zzz/twin.yaml", "protected: true\nmarking: TLP:RED\n")
        .file("content/briefs/twin.md", "---\ntitle: Twin\ndate: 2023-05-05\n---\nOpen [@twin].\n");
  }

  private void brief(String level) {
    file(level, "content/assets/@assetname.svg", SVG);
    if (!level.equals("strict")) {
      file(level, "content/assets/@assetname.svg.yaml", "marking: #\n");
    }
    file(level, "content/assets/@unmarkedassetname.svg", SVG.replace("@svg", "@unmarkedsvg"));
    file(
        level,
        "content/briefs/@folder/@briefid.md",
        """
        ---
        title: "@title"
        date: 2023-05-06
        summary: "@summary"
        topics: ["@topic", Shipping]
        entities: [Ada Quill]
        sources: [wire]
        confidence: low
        marking: "#"
        corrections: [{date: 2023-05-07, kind: correction, note: "@note"}]
        events: [{date: 1977-05-06, what: "@event", place: "@place"}]
        judgments: [{id: "@judgmentid", statement: "@statement", likelihood: likely}]
        aliases: ["/@formeraddress/"]
        authors: ["@author"]
        image: /assets/@assetname.svg
        ---
        %% @heading

        Ada Quill and @word [wi re, para. 1].[^n] *@emphasis* `@inlinecode` [@linktext](https://example.com/@linkaddress "@linktitle")
        <span title="@htmltitle">@htmltext</span>

        | @tablehead | b |
        |---|---|
        | @tablecell | c |

        - @listitem
        - [ ] @task

        > @blockquote

        Term @term
        : @definition

        !!! note "@admonitiontitle"
            @admonition

        ```text
        @code
        ```

        ![@alt](/assets/@unmarkedassetname.svg "@figcaption")

        [^n]: @footnote
        """);
  }

  private void dossiers(String level) {
    for (String kind : new String[] {"person", "organisation", "place", "event", "thing"}) {
      file(
          level,
          "content/dossiers/@" + kind + "id.md",
          """
          ---
          name: "@Kname"
          kind: K
          aliases: ["@Kalias"]
          summary: "@Ksummary"
          role: "@Krole"
          part-of: Ada Quill
          country: CZ
          location: [50.09, 14.42]
          links: [{title: "@Klink", url: "https://example.com/@Kurl"}]
          former-addresses: ["/@Kformer/"]
          marking: "#"
          ---
          @Kbody with Ada Quill [wi re].
          """
              .replace("kind: K", "kind: " + kind)
              .replace("@K", "@" + kind));
    }
  }

  private void others(String level, int week) {
    file(
        level,
        "content/topics/@topic.md",
        "---\ntitle: \"@topic\"\nmarking: \"#\"\naliases: [\"/@topicformer/\"]\n---\n@topicbody\n");
    file(
        level,
        "content/editions/2023-W" + week + ".md",
        "---\ntitle: \"@editiontitle\"\nmarking: \"#\"\n---\n@editionbody\n");
    String day = "2023-" + List.of("05-15", "05-22", "05-29", "06-05").get(week - 20);
    file(
        level,
        "content/briefs/@week.md",
        "---\ntitle: \"@weektitle\"\ndate: " + day + "\nmarking: \"#\"\n---\n@weekbody\n");
    // Everybody sees an edition of that week, but not everybody its note.
    digest.file(
        "content/briefs/week-" + week + ".md",
        "---\ntitle: Week " + week + "\ndate: " + day + "\n---\nOpen.\n");
    file(
        level,
        "content/pages/@pageid.md",
        "---\ntitle: \"@pagetitle\"\nsummary: \"@pagesummary\"\nmarking: \"#\"\n"
            + "aliases: [\"/@pageformer/\"]\n---\n@pagebody\n");
  }

  private void sources(String level) {
    file(level, "seeds/@sourceid.txt", "@sourceline\n\n\"@quoted words,\" Ada Quill said.\n");
    file(
        level,
        "seeds/@sourceid.yaml",
        """
        title: "@sourcetitle"
        publisher: "@publisher"
        author: "@sourceauthor"
        agency: "@agency"
        place: "@sourceplace"
        credit: "@credit"
        published: 2023-05-01
        retrieved: 2023-05-02
        url: "https://example.com/@sourceurl"
        archived: "https://example.com/@archived"
        type: "@type"
        aliases: ["/@sourceformer/"]
        marking: "#"
        """);
    file(
        level,
        "seeds/@frontid.md",
        "---\ntitle: \"@fronttitle\"\nmarking: \"#\"\n---\n@frontline\n");
  }

  private void blocks(String level) {
    file(
        level,
        "content/briefs/blocks-%s.md".replace("%s", number(level)),
        """
        ---
        title: Blocks of a kind
        date: 2023-05-03
        ---
        %% Key judgments

        - (#) @firstitem
        - An open item.
          - (#) @inneritem
          - An open inner item.
        - (#) @lastitem

        (#) @paragraph with [wi re] and [[Ada Quill|@label]].[^k]

        [^k]: @markednote of Ada Quill [wi re]

        3. (#) @numbered
        4. four

        | A | B |
        |---|---|
        | 1 | 2 |
        | (#) @row | @cellofrow |

        > (#) @quotation
        >
        > @restofquotation

        !!! note "@markedadmonitiontitle"
            (#) @markedadmonition

            @restofadmonition

        - (#) @onlyitem
        - (#) @otheritem

        1. An open item.
           - (#) @onlyinneritem

        (#) @reference to [@reflabel][k].

        [k]: https://example.com/@refaddress "@reftitle"

        ```
        (#) @markedcode
        ```

        Term
        : (#) @markeddefinition

        %%% @section {#}

        @insection

        %%%% @subsection

        @insubsection

        %% Outlook

        It will open again.
        """);
  }

  /** A text in which nothing is marked but what lies within something. */
  private void nested(String level) {
    file(
        level,
        "content/pages/nested-" + number(level) + ".md",
        "---\ntitle: Nested\n---\nOpen.\n\n- Open.\n- (#) @nesteditem of Ada Quill\n");
    file(
        level,
        "content/pages/noted-" + number(level) + ".md",
        "---\ntitle: Noted\n---\nOpen.\n\n> Open.\n>\n> %% @nestedsection {#}\n>\n> @nestedtext\n");
  }

  private void entries(String level) {
    file(
        level,
        "content/briefs/entries-%s.md".replace("%s", number(level)),
        """
        ---
        title: Entries of a kind
        date: 2023-05-02
        summary: "(#) @entrysummary"
        topics: ["(#) @entrytopic", Shipping]
        authors: ["(#) @entryauthor", Them]
        corrections: [{marking: "#", date: 2023-05-07, note: "@entrynote"}]
        events: [{marking: "#", date: 1978-05-06, what: "@entryevent"}, {date: 1979-01-01, what: Open}]
        judgments: [{marking: "#", id: "@entryjudgmentid", statement: "@entrystatement"}]
        aliases: ["(#) /@entryformer/"]
        ---
        Open words.
        """);
    file(
        level,
        "content/dossiers/plain-%s.md".replace("%s", number(level)),
        """
        ---
        name: Plain N
        kind: person
        aliases: ["(#) @entryalias", Plainly N]
        role: "(#) @entryrole"
        links: [{marking: "#", title: "@entrylink", url: "https://example.com/@entryurl"}]
        ---
        Words, and then words.
        """
            .replace("Plain N", "Plain " + number(level))
            .replace("Plainly N", "Plainly " + number(level)));
    file(level, "seeds/entries-" + number(level) + ".txt", "Words of a kind.\n");
    file(
        level,
        "seeds/entries-" + number(level) + ".yaml",
        "publisher: \"(#) @entrypublisher\"\nauthor: \"(#) @entrysourceauthor\"\n"
            + "url: \"(#) https://example.com/@entrysourceurl\"\n");
  }

  /** What anybody may see names what not everybody may see. */
  private void references(String level) {
    String id = "told" + number(level);
    file(level, "seeds/" + id + ".txt", "@toldline\n");
    file(
        level,
        "seeds/" + id + ".yaml",
        "marking: \"#\"\ntitle: \"@toldtitle\"\ndescriptor: A person who was there\n");
    file(
        level,
        "content/dossiers/" + id + "person.md",
        "---\nname: Osric "
            + id
            + "\nkind: person\nmarking: \"#\"\nsummary: \"@toldsummary\"\n---\n@toldbody\n");
    file(
        level,
        "content/briefs/" + id + "brief.md",
        """
        ---
        title: Naming ID
        date: 2023-05-01
        entities: [Osric ID]
        sources: [ID]
        ---
        It rests on a note [wi re] and another [at ID, p. 3], says [[Osric ID|a man]]. Osric ID himself says no more.
        """
            .replace("at ID", "AT ID")
            .replace("ID", id));
    digest.replace("content/briefs/" + id + "brief.md", "AT ", "@");
  }

  private static String number(String level) {
    return String.valueOf(List.copyOf(LEVELS.keySet()).indexOf(level));
  }

  /** The canaries in the files of a site, in lower case. */
  static TreeSet<String> found(Map<String, String> site) {
    TreeSet<String> found = new TreeSet<>();
    site.forEach(
        (name, bytes) -> {
          Matcher m = CANARY.matcher(name + "\n" + bytes);
          while (m.find()) {
            found.add(m.group().toLowerCase(java.util.Locale.ROOT));
          }
        });
    return found;
  }
}
