package sitrep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up news, the same on every machine and every run: articles of some 5,000 characters, with
 * names, dates, quotations and what is pasted along in about the shares that real ones have.
 */
final class Reporter {

  private static final long SEED = 19;
  private static final int PARAGRAPHS = 22;

  private static final String[] GIVEN = {"Ann", "Tom", "Mary", "Ali", "Vera", "Jorge", "Ines"};
  private static final String[] SURNAMES = {
    "Harker", "Lowmere", "Odrinsky", "Vale", "Teng", "Marsh", "Okeke", "Brandt", "de Souza"
  };
  private static final String[] PLACES = {"Vienna", "Odrin", "Lagos", "Lima", "Port Vila"};
  private static final String[] BODIES = {
    "the Harbour Ministry", "the United Nations", "Lowmere University", "the Coast Guard"
  };
  private static final String[] ROLES = {
    "a harbour master", "the minister", "a fisher", "an officer"
  };
  private static final String[] NOUNS = {
    "ferry", "harbour", "tide", "cargo", "treaty", "lamp", "bridge", "storm", "grain", "engine"
  };
  private static final String[] VERBS = {
    "left", "reached", "closed", "repaired", "crossed", "watched", "delayed", "carried", "found"
  };
  private static final String[] DATES = {
    "on Monday", "on July 3", "in 2021", "on 14 March 2022", "last month", "in September"
  };
  private static final String[] CUES = {"said", "told reporters", "added", "wrote"};
  private static final String[] NOTES = {
    "ADVERTISEMENT",
    "CLICK HERE TO GET THE HARBOUR NEWS APP",
    "Read more: How the ferry was built",
    "Sign up for our daily newsletter.",
    "FILE PHOTO: The ferry at the quay, May 3, 2021. REUTERS/Ann Lee"
  };

  private final Random random;

  /**
   * @param number one number always writes the same
   */
  Reporter(int number) {
    this.random = new Random(SEED + number);
  }

  static List<String> articles(int count) {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(new Reporter(i).article());
    }
    return articles;
  }

  String article() {
    StringBuilder text = new StringBuilder();
    text.append(pick(PLACES).toUpperCase(Locale.ROOT)).append(" (AP) — ");
    for (int p = 0; p < PARAGRAPHS; p++) {
      text.append(paragraph()).append('\n');
      if (random.nextInt(6) == 0) {
        text.append(pick(NOTES)).append('\n');
      }
    }
    return text.append("Tom Harker contributed to this report.\n").toString();
  }

  String paragraph() {
    StringBuilder text = new StringBuilder();
    int sentences = 1 + random.nextInt(3);
    for (int s = 0; s < sentences; s++) {
      text.append(random.nextInt(3) == 0 ? quotation() : sentence()).append(' ');
    }
    return text.toString().strip();
  }

  String sentence() {
    return switch (random.nextInt(4)) {
      case 0 -> "In " + pick(PLACES) + ", " + person() + " " + clause() + ".";
      case 1 -> "Officials at " + pick(BODIES) + " " + clause() + " " + pick(DATES) + ".";
      case 2 -> "The " + clause() + ", " + pick(ROLES) + " who " + clause() + " was told.";
      default ->
          person() + ", " + pick(ROLES) + ", " + clause() + " at 6 p.m. near the U.S. border.";
    };
  }

  private String quotation() {
    String words = "The " + pick(NOUNS) + " " + clause() + ", and nobody " + clause();
    return random.nextBoolean()
        ? "“" + words + ",” " + person() + " " + pick(CUES) + " " + pick(DATES) + "."
        : person() + " " + pick(CUES) + ": “" + words + ".”";
  }

  private String clause() {
    return pick(VERBS) + " the " + pick(NOUNS) + " before the " + pick(NOUNS) + " of the season";
  }

  private String person() {
    String title = random.nextInt(4) == 0 ? "Sen. " : "";
    return title + (random.nextBoolean() ? pick(GIVEN) + " " : "Mr. ") + pick(SURNAMES);
  }

  String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  int number(int bound) {
    return random.nextInt(bound);
  }
}
