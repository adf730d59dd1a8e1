package sitrep.publish;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sitrep.build.Progress;
import sitrep.build.Workers;
import sitrep.config.TargetSettings;
import sitrep.publish.Step.Action;
import sitrep.target.Headers;
import sitrep.target.Note;
import sitrep.target.Target;
import sitrep.target.Upload;

/** Brings a target to what it is to hold, and looks whether it does. */
public final class Publisher {

  private static final int FEW_DELETIONS = 25;
  private static final int PART_DELETIONS = 10;

  /** The list of all files is had anew after more than so many. */
  private static final int FEW_SENT = 200;

  private final TargetSettings settings;
  private final Target target;
  private final Progress progress;
  private final Workers workers;
  private final Retry retry;
  private final Optional<Workers.Ahead<Glance>> ahead;

  /** A publisher for an open target, which somebody else closes. */
  public Publisher(TargetSettings settings, Target target, Progress progress) {
    this(settings, target, progress, Retry.USUAL_PAUSE_MILLIS);
  }

  Publisher(TargetSettings settings, Target target, Progress progress, long firstPauseMillis) {
    this(settings, target, progress, new Retry(progress::say, firstPauseMillis), Optional.empty());
  }

  private Publisher(
      TargetSettings settings,
      Target target,
      Progress progress,
      Retry retry,
      Optional<Workers.Ahead<Glance>> ahead) {
    this.settings = settings;
    this.target = target;
    this.progress = progress;
    this.retry = retry;
    this.workers = new Workers(target.parallel(), progress);
    this.ahead = ahead;
  }

  /** One that looks at the target at once, on a thread of its own; it changes nothing there. */
  public Publisher lookingAhead() {
    Workers silent = new Workers(target.parallel(), Progress.NONE);
    return new Publisher(
        settings,
        target,
        progress,
        retry,
        Optional.of(Workers.ahead(() -> Glance.at(target, retry, silent, progress::say))));
  }

  /**
   * What came of a publish.
   *
   * @param plan what was done
   * @param wrong what is not as it should be after it
   * @param stale what readers do not get as it is at the target, with the reason
   */
  public record Result(Plan plan, List<Step> wrong, List<String> stale) {}

  /**
   * What a publish does that it does not do by itself.
   *
   * @param deletions how many files it may delete
   * @param overwrite whether it may write over files of others
   * @param clean whether it looks at every file itself, and not only at those that the target says
   *     have changed since they were put there
   */
  public record Leave(Optional<Integer> deletions, boolean overwrite, boolean clean) {

    /** A publish as it is without more words. */
    public static final Leave NONE = new Leave(Optional.empty(), false, false);
  }

  /** What would be done; looks only. */
  public Plan plan(FinishedSite site, Leave leave) throws IOException {
    return plan(firstFound(), site.wanted(target), name -> leave.clean());
  }

  /** What would be done to go back; looks only. */
  public Plan planBack() throws IOException {
    Found found = found();
    return plan(found, release(found), name -> false);
  }

  /** Holds every file at the target against the site. */
  public Plan verify(FinishedSite site) throws IOException {
    return plan(found(), site.wanted(target), name -> true);
  }

  /** What was seen ahead, or else what is there now. */
  private Found firstFound() throws IOException {
    Optional<Found> seen =
        ahead.isPresent() ? ahead.get().get().still(target, retry) : Optional.empty();
    return seen.isPresent() ? seen.get() : found();
  }

  private Found found() throws IOException {
    return Found.at(target, retry, workers, progress::say);
  }

  private Plan plan(Found found, SortedMap<String, Upload> wanted, Predicate<String> doubted) {
    return differ(found, doubted).plan(settings.name(), wanted);
  }

  private Differ differ(Found found, Predicate<String> doubted) {
    return new Differ(target, workers, retry, found, doubted);
  }

  private Ledger before() throws IOException {
    return Found.read(Note.BEFORE, target, retry, progress::say);
  }

  /**
   * Publishes.
   *
   * @param written a plan that was made before and must still hold, if there is one
   * @throws Refusal if that is not what anybody may have meant; nothing is changed then
   */
  public Result publish(FinishedSite site, Optional<String> written, Leave leave)
      throws IOException {
    return run(found -> site.wanted(target), written, leave);
  }

  /**
   * Goes back to the release before.
   *
   * @param written as of {@link #publish}
   */
  public Result rollBack(Optional<String> written, Leave leave) throws IOException {
    return run(this::release, written, leave);
  }

  /** The bytes of a file that {@link #planBack} brings back. */
  public byte[] kept(Upload wanted) throws IOException {
    return retry.call(() -> target.kept(wanted));
  }

  private interface Wanted {
    SortedMap<String, Upload> of(Found found) throws IOException;
  }

  @SuppressWarnings("try")
  private Result run(Wanted asked, Optional<String> written, Leave leave) throws IOException {
    try (Closeable lock = retry.call(() -> target.lock(progress::say))) {
      return run(firstFound(), asked, written, leave);
    }
  }

  private Result run(Found found, Wanted asked, Optional<String> written, Leave leave)
      throws IOException {
    SortedMap<String, Upload> wanted = asked.of(found);
    Plan plan = plan(found, wanted, name -> leave.clean());
    written.ifPresent(plan::refuseOther);
    refuse(plan, found, leave);
    Optional<Ledger> next = apply(plan, found);
    if (next.isEmpty()) {
      return new Result(plan, List.of(), List.of());
    }
    List<Upload> sent = plan.steps().stream().flatMap(step -> step.upload().stream()).toList();
    return new Result(plan, left(plan, wanted, next.get(), sent), stale(sent));
  }

  /** What is not there after all. */
  private List<Step> left(
      Plan plan, SortedMap<String, Upload> wanted, Ledger next, List<Upload> sent)
      throws IOException {
    Set<String> files = plan.steps().stream().map(Step::file).collect(Collectors.toSet());
    return target.seesOtherMarks() && files.size() <= FEW_SENT
        ? differ(Found.after(next, files), files::contains).left(sent)
        : plan(found(), wanted, files::contains).steps();
  }

  /** What readers do not get as it is in the site; empty where no public address is given. */
  public List<String> stale(FinishedSite site) throws IOException {
    return stale(List.copyOf(site.wanted(target).values()));
  }

  private List<String> stale(List<Upload> uploads) {
    return settings.url().map(url -> new PublicView(url).stale(workers, uploads)).orElse(List.of());
  }

  private void refuse(Plan plan, Found found, Leave leave) {
    if (!plan.blocked().isEmpty()) {
      throw new Refusal(
          "a file of somebody else's lies where the site has a folder, or the other way round: "
              + few(plan.blocked())
              + ". Nothing was done. Move theirs away.");
    }
    if (!plan.conflicts().isEmpty() && !leave.overwrite()) {
      throw new Refusal(
          "files that no publish of Sitrep's put there lie where the site's belong: "
              + few(plan.conflicts())
              + ". Nothing was done. Move them away, or give --allow overwrite.");
    }
    long most =
        leave
            .deletions()
            .or(settings::deletions)
            .orElse(Math.max(FEW_DELETIONS, found.published().entries().size() / PART_DELETIONS));
    long deletions = plan.count(Action.DELETE);
    if (deletions > most) {
      throw new Refusal(
          "this would delete "
              + deletions
              + " files, and more than "
              + most
              + " are deleted by hand only. Nothing was done. If it is meant, give --deletions "
              + deletions
              + ".");
    }
  }

  static String few(List<String> names) {
    int shown = Math.min(5, names.size());
    String list = String.join(", ", names.subList(0, shown));
    return names.size() > shown ? list + " and " + (names.size() - shown) + " more" : list;
  }

  /**
   * Does the plan, and gives what was written down then; empty if there was nothing to do, and
   * nothing to be written down.
   */
  private Optional<Ledger> apply(Plan plan, Found found) throws IOException {
    boolean done =
        plan.steps().isEmpty()
            && plan.same().equals(found.published().entries())
            && !found.isOpen()
            && found.amiss().isEmpty();
    if (done) {
      return Optional.empty();
    }
    if (!plan.steps().isEmpty()) {
      String journal = joined(found.journal(), plan).text();
      retry.run(() -> target.journal(journal));
    }
    Ledger next = new Sending(target, workers, retry, progress, found).send(plan);
    boolean moves = !plan.steps().isEmpty() && !found.published().isEmpty();
    Ledger before = moves ? found.published() : before();
    Optional<String> text =
        before.isEmpty() ? Optional.empty() : Optional.of(moves ? found.note() : before.text());
    retry.run(() -> target.finish(next.text(), text, missing(before, next)));
    return Optional.of(next);
  }

  /** What an earlier attempt may have put there is ours as well. */
  private static Ledger joined(Ledger earlier, Plan plan) {
    SortedMap<String, Ledger.Entry> all = new TreeMap<>(earlier.entries());
    for (Step step : plan.steps()) {
      step.upload().ifPresent(upload -> all.put(upload.name(), Differ.entry(upload, "-")));
    }
    return new Ledger(all);
  }

  /** What the way back needs and the release itself does not have. */
  private static Set<String> missing(Ledger before, Ledger next) {
    return before.entries().entrySet().stream()
        .filter(e -> next.find(e.getKey()).filter(e.getValue()::tellsTheSame).isEmpty())
        .map(e -> e.getValue().sha256())
        .collect(Collectors.toSet());
  }

  /** The release to go back to: of a publish that was broken off, that is the last whole one. */
  private SortedMap<String, Upload> release(Found found) throws IOException {
    if (!target.keepsRelease()) {
      throw new Refusal("a target such as " + target.place() + " can't go back");
    }
    Ledger release = found.isOpen() ? found.published() : before();
    if (release.isEmpty()) {
      throw new Refusal("there is no earlier release at " + target.place() + " to go back to");
    }
    SortedMap<String, Upload> wanted = new TreeMap<>();
    for (Map.Entry<String, Ledger.Entry> e : release.entries().entrySet()) {
      Ledger.Entry entry = e.getValue();
      Headers headers = Headers.kept(entry.print());
      wanted.put(
          e.getKey(),
          new Upload(e.getKey(), entry.sha256(), entry.size(), headers, Optional.empty()));
    }
    return wanted;
  }
}
