package sitrep.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.problem.Severity;

/** Takes the problems of each stage and the time that it took, and passes its value on. */
final class Stages {

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Timings.Stage> timings = new LinkedHashMap<>();
  private final RenderTimes renderTimes = new RenderTimes();
  private long lastNanos = System.nanoTime();
  private final boolean processorTime;
  private UnaryOperator<List<Problem>> verdict = UnaryOperator.identity();
  private Duration lastCpu;

  /**
   * @param processorTime whether that is measured, which takes some milliseconds
   */
  Stages(boolean processorTime) {
    this.processorTime = processorTime;
    this.lastCpu = cpu();
  }

  <T> T take(String stage, Outcome<T> outcome) {
    problems.addAll(outcome.problems());
    lap(stage, outcome.value() instanceof Collection<?> all ? all.size() : 0, 0);
    return outcome.value();
  }

  <T> List<T> takeAll(String stage, List<Outcome<T>> outcomes) {
    outcomes.forEach(outcome -> problems.addAll(outcome.problems()));
    lap(stage, outcomes.size(), 0);
    return outcomes.stream().map(Outcome::value).toList();
  }

  /** Ends a stage, which had so much to do. */
  void lap(String stage, int items, long bytes) {
    long now = System.nanoTime();
    Duration cpu = cpu();
    Duration wall = Duration.ofNanos(now - lastNanos);
    timings.merge(
        stage,
        new Timings.Stage(stage, wall, cpu.minus(lastCpu), items, bytes),
        Timings.Stage::plus);
    lastNanos = now;
    lastCpu = cpu;
  }

  private Duration cpu() {
    return processorTime
        ? ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  /** Says how grave problems are to be taken. */
  void judge(UnaryOperator<List<Problem>> by) {
    verdict = by;
  }

  /** Errors and warnings without doubles, in the order of their places. */
  List<Problem> problems() {
    return judged().filter(p -> p.severity() != Severity.NOTE).toList();
  }

  /** What is worth a word to whoever asks, in the order of the places. */
  List<Problem> notes() {
    return judged().filter(p -> p.severity() == Severity.NOTE).toList();
  }

  private Stream<Problem> judged() {
    return verdict.apply(problems).stream().distinct().sorted();
  }

  RenderTimes renderTimes() {
    return renderTimes;
  }

  Timings timings() {
    return new Timings(
        List.copyOf(timings.values()), renderTimes.slowestPages(), renderTimes.slowestTemplates());
  }
}
