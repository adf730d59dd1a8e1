package sitrep.bench;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up brief of some 700 words, which names dossiers, cites sources and links other briefs.
 */
final class MadeUpBrief {

  private static final LocalDate NEWEST = LocalDate.of(2025, 1, 1);
  private static final int A_DAY = 2;

  private static final String[] TOPICS = {
    "Ferries", "Harbours", "Treaties", "Grain", "Storms", "Bridges", "Customs", "Engines"
  };
  private static final String[] CONFIDENCE = {"low", "moderate", "high"};
  private static final String[] LIKELIHOOD = {"unlikely", "likely", "very likely"};

  private final MadeUpDigest digest;
  private final int number;
  private final LocalDate date;
  private final Reporter reporter;

  MadeUpBrief(MadeUpDigest digest, int number) {
    this.digest = digest;
    this.number = number;
    this.date = NEWEST.minusDays(number / A_DAY);
    this.reporter = new Reporter(-1 - number);
  }

  String file() {
    return "content/briefs/" + date.getYear() + "/brief-" + number + ".md";
  }

  String text() {
    return frontMatter()
        + "## Key judgments\n\n"
        + lines(3, "1. %s")
        + "\n## Discussion\n\n"
        + paragraphs(7)
        + lines(1, "> %s")
        + "\n## Outlook\n\n"
        + paragraphs(3)
        + "| Sign | Seen? |\n|---|---|\n"
        + lines(3, "| %s | no |");
  }

  private String frontMatter() {
    return """
    ---
    title: Report %d on %s and %s
    date: %s
    summary: %s
    topics: [%s]
    entities: [%s]
    confidence: %s
    events:
      - {date: %s, what: %s opens its gates}
    judgments:
      - {statement: %s will close its gates, likelihood: %s}
    ---
    """
        .formatted(
            number,
            dossier(),
            reporter.pick(TOPICS),
            date,
            reporter.sentence(),
            reporter.pick(TOPICS),
            dossier(),
            reporter.pick(CONFIDENCE),
            date.minusDays(reporter.number(40)),
            dossier(),
            dossier(),
            reporter.pick(LIKELIHOOD));
  }

  private String lines(int count, String form) {
    return IntStream.range(0, count)
        .mapToObj(i -> form.formatted(reporter.sentence()) + "\n")
        .collect(Collectors.joining());
  }

  private String paragraphs(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> reporter.paragraph() + " " + conclusion() + "\n\n")
        .collect(Collectors.joining());
  }

  private String conclusion() {
    return switch (reporter.number(4)) {
      case 0 -> "It was the **" + name() + "** that answered first.";
      case 1 -> "Nobody at the " + name() + " denies it " + citation() + ".";
      case 2 -> "More stands in [[brief-" + reporter.number(digest.briefs()) + "|another brief]].";
      default -> "The " + name() + " and the " + name() + " gave *no* answer.";
    };
  }

  /** Now and then a name is a longer one, which the dossier does not know as an alias. */
  private String name() {
    return (reporter.number(10) == 0 ? "Old " : "") + dossier();
  }

  /** A few dossiers are named far more often than most. */
  private String dossier() {
    int most = 1 + reporter.number(digest.dossiers());
    return MadeUpDigest.dossierName(reporter.number(most));
  }

  private String citation() {
    int source = reporter.number(digest.sources());
    return "[@article-" + source + ", para. " + (1 + reporter.number(9)) + "]";
  }
}
