package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sitrep.digest.PartialDate;
import sitrep.digest.Reliability;
import sitrep.digest.Source;
import sitrep.page.Day;

/**
 * The source summary statement of ICS 206-01, as far as it can be counted: how many sources, of how
 * many publishers, how graded, how old.
 */
final class SourceSummary {

  private SourceSummary() {}

  /** The statement, or null where there is no source. */
  static String of(List<Source> sources) {
    if (sources.isEmpty()) {
      return null;
    }
    StringBuilder text = new StringBuilder("This brief rests on ");
    text.append(Words.count(sources.size(), "source", "sources"));
    long publishers =
        sources.stream().map(Source::publisher).flatMap(Optional::stream).distinct().count();
    if (sources.size() > 1
        && publishers > 0
        && sources.stream().allMatch(s -> s.publisher().isPresent())) {
      text.append(" of ").append(Words.count((int) publishers, "publisher", "publishers"));
    }
    text.append(dates(sources)).append(". ").append(grades(sources));
    return text.toString();
  }

  private static String dates(List<Source> sources) {
    List<PartialDate> dates =
        sources.stream().map(Source::published).flatMap(Optional::stream).sorted().toList();
    if (dates.isEmpty()) {
      return "";
    }
    String first = Day.of(dates.get(0)).text();
    String last = Day.of(dates.get(dates.size() - 1)).text();
    String span = first.equals(last) ? first : "between " + first + " and " + last;
    return (dates.size() < sources.size() ? "; those with a date were published " : ", published ")
        + (first.equals(last) ? "on " + span : span);
  }

  private static String grades(List<Source> sources) {
    List<Reliability> grades =
        sources.stream().map(s -> s.reliability().orElse(null)).filter(Objects::nonNull).toList();
    if (grades.isEmpty()) {
      return "None of them is graded.";
    }
    List<String> parts = new ArrayList<>();
    for (Reliability grade : Reliability.values()) {
      int count = (int) grades.stream().filter(g -> g == grade).count();
      if (count > 0) {
        parts.add(count + " " + grade.name() + " (" + grade.words() + ")");
      }
    }
    int ungraded = sources.size() - grades.size();
    if (ungraded > 0) {
      parts.add(ungraded + " not graded");
    }
    return "Reliability: " + String.join(", ", parts) + ".";
  }
}
