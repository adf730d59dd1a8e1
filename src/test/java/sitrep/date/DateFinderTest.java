package sitrep.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.DateMention;
import sitrep.digest.PartialDate;
import sitrep.rawtext.RawTextReader;

final class DateFinderTest {

  /** A Friday. */
  private static final Optional<PartialDate> PUBLISHED = PartialDate.parse("2023-07-21");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The boat sailed on July 19, 2023. | July 19, 2023 = 2023-07-19",
        "The boat sailed on 19 July 2023. | 19 July 2023 = 2023-07-19",
        "The boat sailed on July 19. | July 19 = 2023-07-19",
        "The boat sailed on Wednesday. | Wednesday = 2023-07-19",
        "The boat sailed on Friday. | Friday = 2023-07-21",
        "The boat sailed last Friday. | Friday = 2023-07-14",
        "The boat sails next Friday. | Friday = 2023-07-28",
        "The boat will sail on Monday. | Monday = 2023-07-24",
        "The boat will sail from Lowmere with its new crew on Friday. | Friday = 2023-07-21",
        "The boat is due to sail on Monday. | Monday = 2023-07-24",
        "The boat was due to sail on Monday. | Monday = 2023-07-17",
        "The boat will sail, the owner said on Monday. | Monday = 2023-07-17",
        "He said on Monday that it will sail on Tuesday. | Monday = 2023-07-17; Tuesday ="
            + " 2023-07-25",
        "The boat will sail. It came on Monday. | Monday = 2023-07-17",
        "The boat sailed last month. | last month = 2023-06",
        "The boat sailed last September. | September = 2022-09",
        "The boat sails next September. | September = 2023-09",
        "The boat sailed last July. | July = 2022-07",
        "The boat sails on August 17 next year. | August 17 next year = 2024-08-17",
        "The boat sailed on August 17 last year. | August 17 last year = 2022-08-17",
        "The boat sails on January 3. | January 3 = ?",
        "The boat sails on August 3. | August 3 = 2023-08-03",
        "The boat anchored in August. | August = ?",
        "The boat anchored on July 19. | July 19 = 2023-07-19",
        "The boat is to be anchored in August. | August = 2023-08",
        "The boat, expected in August, is late. | August = 2023-08",
        "It sank on March 14, 2018, and was raised in April. | March 14, 2018 = 2018-03-14; April ="
            + " ?",
        "It sank on August 4, 2018. They raised it in September. | August 4, 2018 = 2018-08-04;"
            + " September = ?",
        "It sank on August 4, 2018, and divers searched in September. | August 4, 2018 ="
            + " 2018-08-04; September = 2018-09",
        "It sank on December 4, 2018, and divers searched on January 9. | December 4, 2018 ="
            + " 2018-12-04; January 9 = 2019-01-09",
        "It leaks since December 4, 2022, and has been in dock since March 2. | December 4, 2022 ="
            + " 2022-12-04; March 2 = 2023-03-02",
        "It sank on May 4, 2023, and was raised in June. | May 4, 2023 = 2023-05-04; June ="
            + " 2023-06",
        "Built on May 4, 2001, it sank in November. | May 4, 2001 = 2001-05-04; November = ?",
        "The boat sailed yesterday. | yesterday = 2023-07-20",
        "The boat sailed the day before yesterday. | day before yesterday = 2023-07-19",
        "The boat sails the day after tomorrow. | day after tomorrow = 2023-07-23",
        "The boat sailed on the 15th of July. | 15th of July = 2023-07-15",
        "The boat sailed on the 15th of July, 2022. | 15th of July, 2022 = 2022-07-15",
        "The boat sailed on 15 July, 2022. | 15 July, 2022 = 2022-07-15",
        "It lay there on 3-4 July 2022. | 3-4 July 2022 = 2022-07-03/2022-07-04",
        "It lay there on 3–4 July. | 3–4 July = 2023-07-03/2023-07-04",
        "It lay there from 3 to 4 July 2022. | 3 to 4 July 2022 = 2022-07-03/2022-07-04",
        "It lay there between 5 and 9 May 2023. | 5 and 9 May 2023 = 2023-05-05/2023-05-09",
        "The boat carried 5 and 9 May 2023 was its last day. | 9 May 2023 = 2023-05-09",
        "The boat sailed three days ago. | three days ago = 2023-07-18",
        "The boat sailed 10 years ago. | 10 years ago = 2013",
        "The boat sailed two weeks ago. | two weeks ago = ?",
        "They did it this past 18 months. | past 18 months = 2022-01/2023-07",
        "They did it in the last two years. | last two years = 2021/2023",
        "They did it over the past year. | past year = 2022/2023",
        "The war of 1914-1918 ended it. | 1914-1918 = 1914/1918",
        "The war (1914–18) ended it. | 1914–18 = 1914/1918",
        "It lay there between 1968 and 1991. | 1968 and 1991 = 1968/1991",
        "It lay there from 1968 to 1991. | 1968 to 1991 = 1968/1991",
        "It lay there in 1968 and in 1991. | 1968 = 1968; 1991 = 1991",
        "Call 1991-1914 or room 2020-12. | ''",
        "She may march on. | ''",
        "The boat sailed on 14/7/23 and on 14/07/2023. | 14/7/23 = 2023-07-14; 14/07/2023 ="
            + " 2023-07-14",
        "The boat sailed on 7/14/2023. | 7/14/2023 = 2023-07-14",
        "The boat sailed on 14.7.2023 and 3.4.2023. | 14.7.2023 = 2023-07-14; 3.4.2023 ="
            + " 2023-04-03",
        "The boat sailed on 14-07-2023 and 4/4/99. | 14-07-2023 = 2023-07-14; 4/4/99 = 1999-04-04",
        "The boat sailed on 03/04/2023. | 03/04/2023 = ?",
        "The boat sailed on 03/04/2023 and came on 14/04/2023. | 03/04/2023 = 2023-04-03;"
            + " 14/04/2023 = 2023-04-14",
        "The boat sailed on 03/04/2023 and came on 4/14/2023. | 03/04/2023 = 2023-03-04; 4/14/2023"
            + " = 2023-04-14",
        "The boat sailed on 3/4/2023, 4/14/2023 and 15/4/2023. | 3/4/2023 = ?; 4/14/2023 ="
            + " 2023-04-14; 15/4/2023 = 2023-04-15",
        "Version 2.1.3, page 12/13, 24/7/365, 31/2/2023, 1/2/3/04, 3 / 4 / 2023 and 192.10.2.44. |"
            + " ''",
        "The boat sailed this month, earlier this year and this week. | this month = 2023-07; this"
            + " year = 2023; this week = ?",
        "The boat sailed this morning, as it had all this past year. | this morning = 2023-07-21;"
            + " past year = 2022/2023",
        "The boat sailed this time on this day in May this year. | May this year = 2023-05",
        "The boat sailed on 14 Mar 2023 and Sept 3, 2022. | 14 Mar 2023 = 2023-03-14; Sept 3, 2022"
            + " = 2022-09-03",
        "Jan and Mar sailed with Jul and her cat. | ''",
      })
  void aDateHasTheValueThatItHadForItsReaders(String text, String dates) {
    assertEquals(dates, dates(text, PUBLISHED));
  }

  @Test
  void whatCountsFromPublicationIsOpenWhereThatIsNotKnown() {
    assertEquals(
        "Wednesday = ?; last month = ?; past 18 months = ?; July 19 = ?; 1968 = 1968",
        dates(
            "On Wednesday, last month and in the past 18 months, until July 19, as in 1968.",
            Optional.empty()));
  }

  private static String dates(String text, Optional<PartialDate> published) {
    List<String> dates =
        RawTextReader.read("f.txt", text, published).dates().stream()
            .map(d -> d.text() + " = " + d.iso().orElse("?"))
            .toList();
    return String.join("; ", dates);
  }

  @Test
  void aTimeBetweenTwoBeginsBeforeItEnds() {
    DateMention mention =
        RawTextReader.read("f.txt", "It lay there from 1968 to 1991.", PUBLISHED).dates().get(0);
    assertEquals(PartialDate.parse("1968"), mention.value());
    assertEquals(PartialDate.parse("1991"), mention.until());
  }
}
