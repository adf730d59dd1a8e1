package sitrep.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;

/** Takes the problems of each stage and the time that it took, and passes its value on. */
final class Stages {

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Duration> timings = new LinkedHashMap<>();
  private long last = System.nanoTime();

  <T> T take(String stage, Outcome<T> outcome) {
    problems.addAll(outcome.problems());
    lap(stage);
    return outcome.value();
  }

  <T> List<T> takeAll(String stage, List<Outcome<T>> outcomes) {
    outcomes.forEach(outcome -> problems.addAll(outcome.problems()));
    lap(stage);
    return outcomes.stream().map(Outcome::value).toList();
  }

  void lap(String stage) {
    long now = System.nanoTime();
    timings.merge(stage, Duration.ofNanos(now - last), Duration::plus);
    last = now;
  }

  /** Without doubles, in the order of their places. */
  List<Problem> problems() {
    return problems.stream().distinct().sorted().toList();
  }

  Map<String, Duration> timings() {
    return timings;
  }
}
