package sitrep.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import sitrep.build.Progress;
import sitrep.build.Workers;
import sitrep.publish.Step.Action;
import sitrep.target.Target;
import sitrep.target.Upload;

/**
 * Sends the files of a plan: stage by stage, so that nothing leads to what has not arrived, and
 * deletes only when all of them have, in the opposite order, so that nothing lacks what it needs.
 */
final class Sending {

  private final Target target;
  private final Workers workers;
  private final Progress progress;
  private final Found found;
  private final Retry retry;

  Sending(Target target, Workers workers, Retry retry, Progress progress, Found found) {
    this.target = target;
    this.workers = workers;
    this.progress = progress;
    this.found = found;
    this.retry = retry;
  }

  /** The ledger of what is at the target then. */
  Ledger send(Plan plan) throws IOException {
    SortedMap<String, Ledger.Entry> entries = new TreeMap<>(plan.same());
    AtomicLong done = new AtomicLong();
    long bytes = plan.bytes();
    for (List<Step> stage : stages(plan, step -> step.action() != Action.DELETE)) {
      List<String> marks =
          workers.map(
              "sending",
              stage,
              step -> {
                String mark = put(step);
                progress.bytes("sending", done.addAndGet(step.bytes()), bytes);
                return mark;
              });
      for (int i = 0; i < marks.size(); i++) {
        Upload upload = stage.get(i).upload().orElseThrow();
        entries.put(upload.name(), Differ.entry(upload, marks.get(i)));
      }
    }
    for (List<Step> stage : stages(plan, step -> step.action() == Action.DELETE)) {
      workers.map("deleting", stage, this::delete);
    }
    return new Ledger(entries);
  }

  /** Those of the steps, in the plan's order, which may be done at once. */
  private static List<List<Step>> stages(Plan plan, Predicate<Step> wanted) {
    Map<Integer, List<Step>> stages = new LinkedHashMap<>();
    plan.steps().stream()
        .filter(wanted)
        .forEach(s -> stages.computeIfAbsent(s.stage(), n -> new ArrayList<>()).add(s));
    return List.copyOf(stages.values());
  }

  private String put(Step step) throws IOException {
    keep(step.file());
    return retry.call(() -> target.put(step.upload().orElseThrow()));
  }

  private Boolean delete(Step step) throws IOException {
    keep(step.file());
    retry.run(() -> target.delete(step.file()));
    return true;
  }

  private void keep(String name) throws IOException {
    if (target.keepsRelease() && found.isAsPublished(name)) {
      String sha256 = found.published().entries().get(name).sha256();
      retry.run(() -> target.keep(name, sha256));
    }
  }
}
