package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sitrep.digest.PartialDate;
import sitrep.digest.Reliability;
import sitrep.digest.Source;

/**
 * The source summary statement of ICS 206-01, as far as it can be counted: how many sources, of how
 * many publishers, how graded, how old.
 */
final class SourceSummary {

  private SourceSummary() {}

  /** The statement, or null where there is no source. */
  static String of(Words words, List<Source> sources) {
    if (sources.isEmpty()) {
      return null;
    }
    return dated(words, counted(words, sources), sources) + " " + grades(words, sources);
  }

  private static String counted(Words words, List<Source> sources) {
    String number = words.count("sources", sources.size());
    long publishers =
        sources.stream().map(Source::publisher).flatMap(Optional::stream).distinct().count();
    return sources.size() > 1
            && publishers > 0
            && sources.stream().allMatch(s -> s.publisher().isPresent())
        ? words.say("summary.publishers", number, words.count("publishers", (int) publishers))
        : words.say("summary.sources", number);
  }

  private static String dated(Words words, String counted, List<Source> sources) {
    List<PartialDate> dates =
        sources.stream().map(Source::published).flatMap(Optional::stream).sorted().toList();
    if (dates.isEmpty()) {
      return words.say("summary.undated", counted);
    }
    String first = words.day(dates.get(0)).text();
    String last = words.day(dates.get(dates.size() - 1)).text();
    String some = dates.size() < sources.size() ? "some-" : "";
    return first.equals(last)
        ? words.say("summary." + some + "on", counted, first)
        : words.say("summary." + some + "between", counted, first, last);
  }

  private static String grades(Words words, List<Source> sources) {
    List<Reliability> grades =
        sources.stream().map(s -> s.reliability().orElse(null)).filter(Objects::nonNull).toList();
    if (grades.isEmpty()) {
      return words.count("summary.ungraded", sources.size());
    }
    List<String> parts = new ArrayList<>();
    for (Reliability grade : Reliability.values()) {
      int count = (int) grades.stream().filter(g -> g == grade).count();
      if (count > 0) {
        String key =
            count < sources.size() ? "some" : count > 2 ? "all" : count > 1 ? "both" : "alone";
        parts.add(words.say("summary.grade." + key, grade.name(), words.grade(grade), count));
      }
    }
    int ungraded = sources.size() - grades.size();
    if (ungraded > 0) {
      parts.add(words.say("summary.without", ungraded));
    }
    return words.say("summary.grades", String.join(", ", parts));
  }
}
