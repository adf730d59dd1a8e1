package sitrep.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sitrep.build.Workers;
import sitrep.publish.Step.Action;
import sitrep.target.Target;
import sitrep.target.Upload;

/** Finds what differs, for every kind of target: by hashes, headers, and the target's own marks. */
final class Differ {

  private final Target target;
  private final Workers workers;
  private final Retry retry;
  private final Found found;
  private final Predicate<String> doubted;

  /**
   * @param doubted whether a file is looked at even where its mark is that of the last publish
   */
  Differ(Target target, Workers workers, Retry retry, Found found, Predicate<String> doubted) {
    this.target = target;
    this.workers = workers;
    this.retry = retry;
    this.found = found;
    this.doubted = doubted;
  }

  private enum Verdict {
    SAME(null, ""),
    NEW(Action.ADD, "new"),
    GONE(Action.ADD, "missing at the target"),
    CONTENT(Action.CHANGE, "content"),
    HEADERS(Action.HEADER, "headers"),
    CHANGED_THERE(Action.CHANGE, "changed at the target"),
    BROKEN_OFF(Action.CHANGE, "an earlier publish was broken off"),
    FOREIGN(Action.CHANGE, "a file of somebody else's lies in its place");

    private final Action action;
    private final String why;

    Verdict(Action action, String why) {
      this.action = action;
      this.why = why;
    }
  }

  Plan plan(String name, SortedMap<String, Upload> wanted) {
    List<Upload> uploads = List.copyOf(wanted.values());
    List<Verdict> verdicts = workers.map("comparing", uploads, this::judge);
    List<Step> steps = new ArrayList<>();
    List<String> conflicts = new ArrayList<>();
    SortedMap<String, Ledger.Entry> same = new TreeMap<>();
    for (int i = 0; i < uploads.size(); i++) {
      Upload upload = uploads.get(i);
      Verdict verdict = verdicts.get(i);
      if (verdict == Verdict.SAME) {
        same.put(upload.name(), entry(upload, found.marks().get(upload.name())));
      } else {
        steps.add(step(upload, verdict));
      }
      if (verdict == Verdict.FOREIGN) {
        conflicts.add(upload.name());
      }
    }
    steps.sort(null);
    deletions(wanted).forEach(steps::add);
    Ledger ledger = ledger(wanted);
    Set<String> others = others(wanted);
    return new Plan(
        name,
        found,
        ledger,
        steps,
        same,
        others,
        conflicts,
        blocked(wanted, others),
        steps.isEmpty() ? amiss(ledger, same) : List.of());
  }

  /** What still has to be done of these files, whatever else there is. */
  List<Step> left(List<Upload> uploads) {
    List<Verdict> verdicts = workers.map("comparing", uploads, this::judge);
    return IntStream.range(0, uploads.size())
        .filter(i -> verdicts.get(i) != Verdict.SAME)
        .mapToObj(i -> step(uploads.get(i), verdicts.get(i)))
        .sorted()
        .toList();
  }

  private List<String> amiss(Ledger wanted, Map<String, Ledger.Entry> same) {
    List<String> amiss = new ArrayList<>(found.amiss().stream().toList());
    if (found.isOpen()) {
      amiss.add("a publish was broken off");
    }
    if (!found.published().tellsTheSame(wanted)) {
      amiss.add("what the last publish wrote down of it is missing or damaged");
    }
    same.keySet().stream()
        .filter(name -> found.published().has(name) && !found.isAsPublished(name))
        .forEach(name -> amiss.add(name + " has another mode or time than it was given"));
    return amiss;
  }

  private static List<String> blocked(Map<String, Upload> wanted, Set<String> others) {
    if (others.isEmpty()) {
      return List.of();
    }
    Set<String> blocked = new TreeSet<>();
    for (String name : wanted.keySet()) {
      if (above(name).anyMatch(others::contains)) {
        blocked.add(name);
      }
    }
    others.forEach(name -> above(name).filter(wanted::containsKey).forEach(blocked::add));
    return List.copyOf(blocked);
  }

  /** The folders that a file lies in. */
  private static Stream<String> above(String name) {
    return IntStream.range(1, name.length())
        .filter(i -> name.charAt(i) == '/')
        .mapToObj(i -> name.substring(0, i));
  }

  private static Step step(Upload upload, Verdict verdict) {
    return new Step(verdict.action, upload.name(), verdict.why, Optional.of(upload));
  }

  private Verdict judge(Upload upload) throws IOException {
    String name = upload.name();
    String mark = found.marks().get(name);
    if (mark == null) {
      return found.published().has(name) ? Verdict.GONE : Verdict.NEW;
    }
    if (found.isAsPublished(name) && !doubted.test(name)) {
      Ledger.Entry entry = found.published().entries().get(name);
      boolean sameBytes = entry.sha256().equals(upload.sha256());
      boolean sameHeaders = entry.print().equals(upload.headers().print());
      return sameBytes && sameHeaders
          ? Verdict.SAME
          : sameBytes ? Verdict.HEADERS : Verdict.CONTENT;
    }
    if (retry.call(() -> target.holds(upload, mark))) {
      return Verdict.SAME;
    }
    if (found.journal().has(name)) {
      return Verdict.BROKEN_OFF;
    }
    if (found.isAsPublished(name)
        && !found.published().entries().get(name).sha256().equals(upload.sha256())) {
      return Verdict.CONTENT;
    }
    return found.published().has(name) ? Verdict.CHANGED_THERE : Verdict.FOREIGN;
  }

  private List<Step> deletions(Map<String, Upload> wanted) {
    Set<String> ours = found.published().entries().keySet();
    Set<String> set = found.journal().entries().keySet();
    return Stream.concat(ours.stream(), set.stream())
        .filter(name -> !wanted.containsKey(name) && found.marks().containsKey(name))
        .distinct()
        .map(name -> new Step(Action.DELETE, name, "no longer in the site", Optional.empty()))
        .sorted(Comparator.comparing(Step::stage).reversed().thenComparing(Step::file))
        .toList();
  }

  private Set<String> others(Map<String, Upload> wanted) {
    return found.marks().keySet().stream()
        .filter(name -> !wanted.containsKey(name) && !found.isOurs(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is to be there. */
  static Ledger ledger(Map<String, Upload> wanted) {
    SortedMap<String, Ledger.Entry> entries = new TreeMap<>();
    wanted.forEach((name, upload) -> entries.put(name, entry(upload, "-")));
    return new Ledger(entries);
  }

  static Ledger.Entry entry(Upload upload, String mark) {
    return new Ledger.Entry(upload.sha256(), upload.size(), upload.headers().print(), mark);
  }
}
