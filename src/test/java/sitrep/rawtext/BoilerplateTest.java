package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.LineKind;
import sitrep.digest.RawLine;

/** Lines of an article's surroundings, and sentences that only look like them. */
final class BoilerplateTest {

  /** The line between paragraphs of an article, as far from its beginning as from its end. */
  private static RawLine inTheMiddle(String line) {
    String prose =
        IntStream.range(0, 8)
            .mapToObj(
                i -> "Ferry " + i + " left the harbour at noon, the company said in a statement.\n")
            .collect(Collectors.joining());
    return RawTextReader.read("f.txt", prose + line + "\n" + prose, Optional.empty())
        .lines()
        .get(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ad | -- Advertisement --",
        "ad | ADVERTISEMENT - CONTINUE READING BELOW",
        "ad | Article continues below this ad",
        "ad | Scroll down for more",
        "related | More: Why the ferry was late",
        "related | You might also like",
        "related | More stories from the coast",
        "related | All results of the regatta: https://example.org/regatta",
        "related | (For an interactive graphic on the tides, click example.org/tides)",
        "related | Map: The islands of Odrin",
        "cta | Join the conversation",
        "cta | View all 12 comments",
        "cta | Become a member today",
        "cta | This article is for subscribers only.",
        "cta | Contact the reporter at ann.lee@example.org",
        "cta | Enter your email address",
        "cta | Watch the launch of the ferry below:",
        "cta | Check back for updates.",
        "social | Share on Facebook",
        "social | Ann Lee is at https://twitter.com/example",
        "embed | [sidebar]",
        "embed | 5 min read",
        "embed | We use cookies to make this page better.",
        "embed | Tags: ferries, islands, weather",
        "caption | (Photo: The ferry at the quay. A. Lee/Tide Office)",
        "caption | The ferry lies at the quay of Odrin. Photo: Ann Lee",
        "caption | The ferry lies at the quay of Odrin [Ann Lee/Reuters]",
        "caption | Mayor Tom Harker speaks to the crew on the quay of Odrin, May 3, 2021.",
        "caption | Mayor Tom Harker (left) and the crew on the quay",
        "caption | Pictured: Mayor Tom Harker and the crew",
        "credit | Ann Lee/The Tide Office",
        "credit | File photo",
        "credit | This article originally appeared on Tide Office: Ferry leaves the harbour",
        "copyright | Reprinted with permission.",
        "correction | (This story corrects the name of the ferry in the second paragraph)",
        "correction | This is a developing story. Check back for more.",
        "byline | By Ann Lee and Tom Harker",
        "byline | Ann Lee, senior staff writer",
        "byline | Analysis by Ann Lee, our harbour correspondent",
        "dateline | Published: 4 May 2023",
        "dateline | Last updated on Thu 4 May 2023 15.14",
      })
  void whatBelongsToNoArticleIsKnown(String kind, String line) {
    RawLine read = inTheMiddle(line);
    assertEquals(kind, read.kind().word(), line);
    assertFalse(read.why().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Friday night, reporters in Odrin had counted nine ferries.",
        "By May, Ann Lee and Tom Harker had left the company.",
        "More: that is what the islanders want.",
        "More of them came on Monday.",
        "Ads paid for most of it, the company said.",
        "Advertisements for the ferry stood all along the road.",
        "The story continues below the water line, she said.",
        "Support our crews, the captain said, and then he left.",
        "Comments on the plan are due by Friday.",
        "Join the conversation, said the mayor, and nobody did.",
        "Visit the harbour on any day and you see them.",
        "Contact the harbour master was all that the letter said.",
        "A video posted by the ministry on Tuesday shows smoke above the quay.",
        "A photo shared by the crew shows the ferry at noon.",
        "The United Kingdom leaves the European Union on January 31, 2020.",
        "The peace talks in Odrin were to end on May 3, 2021.",
        "Heat waves over the islands ended on 3 May 2021.",
        "The captain speaks of it as if it were May 3, 2021.",
        "Published in 2019, the book tells of the ferry.",
        "Updated rules took effect on May 4, 2023, the ministry said.",
        "This story was told to me by the captain.",
        "This is a developing country, the minister said.",
        "Tags on the crates said where they had come from.",
        "Topics such as the ferry were not on the table.",
        "We use cookies, said the baker, to pay the crew.",
        "Follow the money, the inspector said.",
        "Read the letter below the line, he told the court, and you will see.",
        "Watch what they do, not what they say here.",
        "Share prices on the islands fell on Monday.",
        "Contact between the ships was lost at noon.",
        "The credit: 40 million crowns, to be paid in May.",
        "Photographs of the ferry were shown in court.",
        "Ann Lee, a staff writer of the paper, was there as well.",
        "The harbour (left of the church) was empty on Monday.",
        "Are you going to contact the owner? he was asked.",
        "Have you any news? Nobody had.",
        "Check back in a year, the mayor said.",
        "Stay with us, the captain told them.",
        "Become a member, they told him, or leave the island.",
        "In the comments, Lee was kinder to the crew.",
        "Mute swans came to the harbour in May.",
      })
  void whatOnlyLooksLikeItStays(String line) {
    assertEquals(LineKind.BODY, inTheMiddle(line).kind(), line);
  }
}
