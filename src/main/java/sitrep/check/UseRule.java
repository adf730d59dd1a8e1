package sitrep.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sitrep.analysis.Analysis;
import sitrep.analysis.Issue;
import sitrep.digest.Edition;
import sitrep.digest.Topic;
import sitrep.problem.DidYouMean;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** What has been written for briefs is used by some: introductions to topics, notes of editions. */
final class UseRule {

  private UseRule() {}

  static void check(Analysis analysis, List<Problem> problems) {
    Map<String, String> used = new TreeMap<>();
    analysis.digest().topics().stream()
        .filter(topic -> !analysis.briefs(topic).isEmpty())
        .forEach(topic -> used.put(topic.title(), topic.id()));
    for (Topic topic : analysis.digest().topics()) {
      if (analysis.briefs(topic).isEmpty()) {
        String hint = hint(topic.title(), used);
        problems.add(Problem.of(ProblemKind.UNUSED_TOPIC, topic.place(), topic.title(), hint));
      }
    }
    Set<String> issues =
        analysis.issues().stream().map(Issue::id).collect(Collectors.toCollection(TreeSet::new));
    for (Edition edition : analysis.digest().editions()) {
      if (!issues.contains(edition.id())) {
        String example = issues.stream().findFirst().orElse("2023-W29");
        problems.add(
            Problem.of(ProblemKind.UNUSED_EDITION, edition.place(), edition.id(), example));
      }
    }
  }

  /**
   * @param used the titles of topics that briefs have, each with its id
   */
  private static String hint(String title, Map<String, String> used) {
    return DidYouMean.nearest(title, used.keySet())
        .map(
            near ->
                near.equals(title)
                    ? "Name the file " + used.get(near) + ".md, as the topic that briefs have."
                    : "Did you mean \""
                        + near
                        + "\"? Then name the file "
                        + used.get(near)
                        + ".md.")
        .orElse(
            "Its file's name must be the topic in lower case, with hyphens. If its briefs are"
                + " withheld or not yet out, it is shown all the same: mark it as high as they are,"
                + " or add it later.");
  }
}
