package sitrep.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sitrep.digest.Confidence;
import sitrep.digest.Credibility;
import sitrep.digest.Dossier;
import sitrep.digest.Likelihood;
import sitrep.digest.PartialDate;
import sitrep.digest.Reliability;
import sitrep.page.Day;
import sitrep.page.Label;
import sitrep.prose.Slug;
import sitrep.theme.Messages;

/**
 * The words of the site itself, in its language. Dates are made of them and not by the JDK, whose
 * names of months change with its version.
 */
final class Words {

  private static final int MONTHS = 12;

  private final Messages messages;
  private final List<String> months;
  private final List<String> monthsAlone;

  Words(Messages messages) {
    this.messages = messages;
    this.months = months("date.months");
    this.monthsAlone = months("date.months.alone");
  }

  private List<String> months(String key) {
    List<String> names = new ArrayList<>(List.of(say(key).strip().split("\\s+")));
    while (names.size() < MONTHS) {
      names.add(String.valueOf(names.size() + 1));
    }
    return names;
  }

  String say(String key, Object... details) {
    return messages.say(key, details);
  }

  /** A number with its noun. */
  String count(String noun, int number) {
    return say(noun + (number == 1 ? ".one" : ".other"), number);
  }

  /** The site's word for one that the program has; that word itself where there is none. */
  String translated(String group, String word) {
    String key = word.indexOf(' ') < 0 ? word.toLowerCase(Locale.ROOT) : Slug.of(word);
    return find(group + "." + key, word);
  }

  /** The site's words of this key, or else these. */
  String find(String key, String other) {
    return messages.find(key).map(phrase -> phrase.with()).orElse(other);
  }

  /** The heading over dossiers of a kind. */
  String plural(Dossier.Kind kind) {
    return say("kinds." + kind.folder());
  }

  /** What a letter of the Admiralty grading means. */
  String grade(Reliability letter) {
    return say("grade." + letter.name().toLowerCase(Locale.ROOT));
  }

  /** What a number of the Admiralty grading means. */
  String grade(Credibility number) {
    return say("grade." + number.number());
  }

  /** How sure a brief is, with its name for style sheets. */
  Label confidence(Confidence level) {
    return new Label(say("confidence." + level.word()), "gauge-" + level.word());
  }

  /** The words for a band of likelihood. */
  List<String> likelihood(Likelihood band) {
    return Stream.concat(Stream.of(band.term()), band.synonyms().stream())
        .map(word -> translated("likelihood", word))
        .distinct()
        .toList();
  }

  /** Such as {@code 19 July 2023}. */
  Day day(LocalDate date) {
    return day(PartialDate.of(date));
  }

  /** Such as {@code 19 July 2023}, {@code July 2023} or {@code 2023}. */
  Day day(PartialDate date) {
    return new Day(text(date), date.iso());
  }

  private String text(PartialDate date) {
    if (date.month() == 0) {
      return String.valueOf(date.year());
    }
    return date.day() == 0
        ? say("date.month", monthsAlone.get(date.month() - 1), date.year())
        : say("date.day", date.day(), months.get(date.month() - 1), date.year());
  }

  /** Two days as one span, such as {@code 17–23 July 2023}. */
  String span(LocalDate first, LocalDate last) {
    String end = day(last).text();
    if (first.equals(last)) {
      return end;
    }
    String month = months.get(first.getMonthValue() - 1);
    if (first.getYear() != last.getYear()) {
      return say("date.span", day(first).text(), end);
    } else if (first.getMonth() != last.getMonth()) {
      return say("date.months.span", first.getDayOfMonth(), month, end);
    }
    return say("date.days", first.getDayOfMonth(), last.getDayOfMonth(), month, last.getYear());
  }
}
