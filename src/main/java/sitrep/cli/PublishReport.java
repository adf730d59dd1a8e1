package sitrep.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sitrep.publish.Plan;
import sitrep.publish.Publisher;
import sitrep.publish.Step;
import sitrep.publish.Step.Action;

/** Says what a publish does, would do, or has found. */
record PublishReport(Terminal terminal, boolean quiet, boolean json, String target, String place) {

  /** More names than anybody reads. */
  private static final int SHOWN = 40;

  int planned(Plan plan, ProgressLine progress) throws IOException {
    progress.clear();
    steps(plan.steps(), quiet ? 0 : SHOWN);
    if (!plan.conflicts().isEmpty()) {
      err()
          .printf(
              Locale.ROOT,
              "%,d files of somebody else's lie where the site's belong; this would be refused.%n",
              plan.conflicts().size());
    }
    data("planned", plan.conflicts().isEmpty(), plan, List.of(), List.of());
    say("%s would get: %s", plan);
    return plan.conflicts().isEmpty() ? Sitrep.CLEAN : Sitrep.PROBLEMS;
  }

  int done(Publisher.Result result, ProgressLine progress) throws IOException {
    progress.clear();
    Plan plan = result.plan();
    if (!result.wrong().isEmpty()) {
      err().println("these files are not at the target as they should be:");
      steps(result.wrong(), SHOWN);
    }
    stale(result.stale());
    data("published", result.wrong().isEmpty(), plan, result.wrong(), result.stale());
    say("%s: %s", plan);
    return result.wrong().isEmpty() ? Sitrep.CLEAN : Sitrep.FAILURE;
  }

  int verified(Plan plan, List<String> stale, ProgressLine progress) throws IOException {
    progress.clear();
    Set<String> others = plan.others();
    boolean sound = plan.isDone() && stale.isEmpty();
    steps(plan.steps(), SHOWN);
    others.stream().limit(SHOWN).forEach(n -> err().println("  foreign  " + SafeText.of(n)));
    plan.amiss().stream().limit(SHOWN).forEach(a -> err().println("  amiss    " + SafeText.of(a)));
    stale(stale);
    data("verified", sound, plan, List.of(), stale);
    if (!quiet) {
      err()
          .printf(
              Locale.ROOT,
              "%s (%s) %s (%,d files).%n",
              target,
              place,
              sound ? "holds exactly the site" : "does not hold exactly the site",
              plan.same().size());
      if (!plan.steps().isEmpty() || !plan.amiss().isEmpty()) {
        err().println("To put it right: sitrep publish " + target + " --clean");
      }
    }
    return sound ? Sitrep.CLEAN : Sitrep.PROBLEMS;
  }

  void leftOut(List<String> foreign) {
    if (!foreign.isEmpty() && !quiet) {
      err()
          .printf(
              Locale.ROOT,
              "%,d files in the site are not Sitrep's and are not published, such as %s%n",
              foreign.size(),
              SafeText.of(foreign.get(0)));
    }
  }

  private void steps(List<Step> steps, int most) {
    steps.stream()
        .limit(most)
        .forEach(
            step ->
                err()
                    .printf(
                        Locale.ROOT,
                        "  %-7s %s (%s)%n",
                        step.action().word(),
                        SafeText.of(step.file()),
                        step.why()));
    if (steps.size() > most && most > 0) {
      err().printf(Locale.ROOT, "  and %,d more%n", steps.size() - most);
    }
  }

  private void say(String form, Plan plan) {
    if (!quiet) {
      String held = plan.steps().isEmpty() ? "%s holds this already" : form;
      err()
          .println(
              String.format(Locale.ROOT, held, target + " (" + place + ")", counts(plan)) + ".");
    }
  }

  private static String counts(Plan plan) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("added", plan.count(Action.ADD));
    counts.put("changed", plan.count(Action.CHANGE));
    counts.put("with new headers", plan.count(Action.HEADER));
    counts.put("deleted", plan.count(Action.DELETE));
    counts.put("unchanged", (long) plan.same().size());
    counts.values().removeIf(count -> count == 0);
    String said =
        counts.entrySet().stream()
            .map(count -> String.format(Locale.ROOT, "%,d %s", count.getValue(), count.getKey()))
            .collect(Collectors.joining(", "));
    return said + "; " + size(plan.bytes());
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }

  private void stale(List<String> stale) {
    if (!stale.isEmpty()) {
      err().println("readers do not get these as they are at the target, perhaps for some time:");
      stale.stream().limit(SHOWN).forEach(n -> err().println("  stale   " + SafeText.of(n)));
    }
  }

  private void data(String event, boolean ok, Plan plan, List<Step> wrong, List<String> stale)
      throws IOException {
    if (!json) {
      return;
    }
    try (JsonLines lines = new JsonLines(terminal.out())) {
      for (Step step : plan.steps()) {
        step(lines, "step", step);
      }
      for (Step step : wrong) {
        step(lines, "wrong", step);
      }
      for (String name : plan.others()) {
        text(lines, "foreign", "file", name);
      }
      for (String words : plan.amiss()) {
        text(lines, "amiss", "what", words);
      }
      lines.object(
          j -> {
            j.writeStringField("event", "summary");
            j.writeStringField("what", event);
            j.writeBooleanField("ok", ok);
            j.writeStringField("target", target);
            for (Action action : Action.values()) {
              j.writeNumberField(action.word(), plan.count(action));
            }
            j.writeNumberField("unchanged", plan.same().size());
            j.writeNumberField("bytes", plan.bytes());
            j.writeNumberField("stale", stale.size());
          });
    }
  }

  private static void text(JsonLines lines, String event, String field, String text)
      throws IOException {
    lines.object(
        j -> {
          j.writeStringField("event", event);
          j.writeStringField(field, text);
        });
  }

  private static void step(JsonLines lines, String event, Step step) throws IOException {
    lines.object(
        j -> {
          j.writeStringField("event", event);
          Plan.fields(j, step);
        });
  }

  private PrintStream err() {
    return terminal.err();
  }
}
