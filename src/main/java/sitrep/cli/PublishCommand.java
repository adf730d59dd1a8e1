package sitrep.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sitrep.build.DigestFiles;
import sitrep.build.Workers;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.config.TargetSettings;
import sitrep.leak.LeakProof;
import sitrep.leak.SiteFiles;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.publish.Clearance;
import sitrep.publish.Clearance.Allowed;
import sitrep.publish.FinishedSite;
import sitrep.publish.Plan;
import sitrep.publish.Publisher;
import sitrep.publish.Refusal;
import sitrep.target.Target;
import sitrep.target.Targets;

/** {@code sitrep publish}: sends a finished site to a target of site.yaml. */
@Command(name = "publish", description = "Sends a finished site to a target of site.yaml.")
final class PublishCommand implements Callable<Integer> {

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");

  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(
      arity = "0..1",
      paramLabel = "TARGET",
      description = "The target's name under publish: (default: the only one).")
  private String name;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "The finished site (default: where its audience's is built).")
  private Path folder;

  /** What to do; to publish if nothing is said. */
  static final class Way {
    @Option(
        names = "--plan",
        paramLabel = "FILE",
        description = "Write down what would be done, as JSON, and do nothing.")
    private Path plan;

    @Option(
        names = "--apply",
        paramLabel = "FILE",
        description = "Do just that plan, or nothing if it no longer fits.")
    private Path apply;

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
    private boolean dryRun;

    @Option(names = "--verify", description = "Hold every file at the target against the site.")
    private boolean verify;
  }

  @ArgGroup(exclusive = true)
  private Way way = new Way();

  @Option(
      names = "--rollback",
      description = "Go back to the release before: with --allow old, or with --dry-run.")
  private boolean rollback;

  @Option(
      names = "--allow",
      split = ",",
      paramLabel = "WHAT",
      description = "What is refused otherwise: ${COMPLETION-CANDIDATES}.")
  private Set<Allowed> allowed = EnumSet.noneOf(Allowed.class);

  @Option(
      names = "--deletions",
      paramLabel = "N",
      description = "How many files may be deleted (default: 25, or a tenth).")
  private Integer deletions;

  @Option(
      names = "--clean",
      description = "Hold every file at the target against the site, and mend what is damaged.")
  private boolean clean;

  @Option(names = "--json", description = "Say what is done as JSON Lines on standard output.")
  private boolean json;

  PublishCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (rollback && (way.plan != null || way.apply != null || way.verify)) {
      throw usage("--rollback goes with --dry-run only");
    }
    Outcome<BuildConfig> config =
        ConfigReader.read(BuildOptions.of(common.root), terminal.environment());
    new Report(common.root, common.colour(terminal)).print(config.problems(), terminal.err());
    if (Problem.anyError(config.problems())) {
      return Sitrep.PROBLEMS;
    }
    TargetSettings settings = settings(config.value().site().publish());
    ProgressLine progress = ProgressLine.of(terminal, common.quiet);
    try (Target target = Targets.open(settings, common.root, terminal.environment())) {
      Publisher publisher = new Publisher(settings, target, progress);
      PublishReport report =
          new PublishReport(terminal, common.quiet, json, settings.name(), target.place());
      return rollback
          ? rollBack(config.value(), settings, publisher, report, progress)
          : publish(
              config.value(),
              settings,
              way.verify ? publisher : publisher.lookingAhead(),
              report,
              progress);
    } catch (Refusal refusal) {
      progress.clear();
      terminal.err().println("sitrep: " + SafeText.of(refusal.getMessage()));
      return Sitrep.PROBLEMS;
    } finally {
      progress.clear();
    }
  }

  private int rollBack(
      BuildConfig config,
      TargetSettings settings,
      Publisher publisher,
      PublishReport report,
      ProgressLine progress)
      throws IOException {
    List<String> refusals =
        Clearance.refusalsBack(
            settings,
            config.site().settings(settings.audience()).audience(),
            way.dryRun || allowed.contains(Allowed.old));
    if (!refusals.isEmpty()) {
      return refuse(refusals);
    }
    Plan plan = publisher.planBack();
    List<Problem> leaks = leaks(settings, new ComingBack(plan, publisher), progress);
    if (!leaks.isEmpty()) {
      return refuse(leaks, progress);
    }
    return way.dryRun
        ? report.planned(plan, progress)
        : report.done(publisher.rollBack(Optional.of(plan.text()), leave()), progress);
  }

  /** What the digest as it is now withholds is searched for; there is nothing to compare with. */
  private List<Problem> leaks(TargetSettings settings, SiteFiles files, ProgressLine progress)
      throws IOException {
    BuildOptions now =
        new BuildOptions(
            common.root,
            Optional.empty(),
            Optional.of(settings.audience()),
            Optional.empty(),
            allowed.contains(Allowed.drafts),
            allowed.contains(Allowed.future));
    return LeakProof.of(now, terminal.environment(), progress, files).searched();
  }

  private int refuse(List<String> refusals) {
    refusals.forEach(why -> terminal.err().println("sitrep: " + SafeText.of(why)));
    terminal.err().println("Nothing was published.");
    return Sitrep.PROBLEMS;
  }

  private int refuse(List<Problem> leaks, ProgressLine progress) {
    progress.clear();
    new Report(common.root, common.colour(terminal)).print(leaks, terminal.err());
    terminal.err().println("Nothing was published.");
    return Sitrep.PROBLEMS;
  }

  private int publish(
      BuildConfig config,
      TargetSettings settings,
      Publisher publisher,
      PublishReport report,
      ProgressLine progress)
      throws IOException {
    Workers workers = Workers.ofMachine(progress);
    Path built = builtSite(config, settings);
    FinishedSite site =
        way.verify || clean ? FinishedSite.read(built, workers) : FinishedSite.look(built, workers);
    if (way.verify) {
      return report.verified(publisher.verify(site), publisher.stale(site), progress);
    }
    Optional<DigestFiles> digest = DigestFiles.look(common.root, workers);
    List<String> refusals = Clearance.refusals(settings, site, config, digest, allowed);
    if (!refusals.isEmpty()) {
      return refuse(refusals);
    }
    List<Problem> leaks = leaks(site, digest, progress);
    if (!leaks.isEmpty()) {
      return refuse(leaks, progress);
    }
    warnOfAddress(site);
    report.leftOut(site.foreign());
    if (looksOnly()) {
      var plan = publisher.plan(site, leave());
      if (way.plan != null) {
        Files.writeString(way.plan, plan.text());
      }
      return report.planned(plan, progress);
    }
    Optional<String> written =
        way.apply == null ? Optional.empty() : Optional.of(Files.readString(way.apply));
    return report.done(publisher.publish(site, written, leave()), progress);
  }

  /** Feeds, cards and the sitemap hold the whole address of each page. */
  private void warnOfAddress(FinishedSite site) throws IOException {
    URI url = site.built().orElseThrow().url();
    if (LOCAL.contains(url.getHost())) {
      terminal
          .err()
          .println(
              "sitrep: warning: the site calls itself "
                  + url
                  + ", where no reader will find it; write url: https://… into "
                  + ConfigReader.FILE
                  + ", and build again");
    }
  }

  private boolean looksOnly() {
    return way.plan != null || way.dryRun;
  }

  /**
   * A site that is not that of the digest as it is now can be searched, but not compared. Where
   * nothing could be searched for, nothing is proved, whatever is allowed.
   */
  private List<Problem> leaks(
      FinishedSite site, Optional<DigestFiles> digest, ProgressLine progress) throws IOException {
    boolean comparable = !allowed.contains(Allowed.old) && !allowed.contains(Allowed.changed);
    BuildOptions options = site.built().orElseThrow().options(common.root);
    Map<String, String> environment = terminal.environment();
    LeakProof proof =
        clean
            ? LeakProof.of(options, environment, progress, Optional.of(site.folder()))
            : LeakProof.recalling(
                options, environment, progress, site.folder(), digest, !looksOnly());
    return comparable ? proof.problems() : proof.searched();
  }

  private Publisher.Leave leave() {
    return new Publisher.Leave(
        Optional.ofNullable(deletions), allowed.contains(Allowed.overwrite), clean);
  }

  private Path builtSite(BuildConfig config, TargetSettings settings) {
    return folder != null
        ? folder
        : common.root.resolve(config.site().settings(settings.audience()).folder());
  }

  private TargetSettings settings(Map<String, TargetSettings> targets) {
    if (targets.isEmpty()) {
      throw usage("site.yaml names no target under publish:");
    }
    if (name == null && targets.size() > 1) {
      throw usage("name one of the targets " + String.join(", ", names(targets)));
    }
    String wanted = name == null ? targets.keySet().iterator().next() : name;
    if (!targets.containsKey(wanted)) {
      throw usage(
          "site.yaml names no target \"" + wanted + "\", but " + String.join(", ", names(targets)));
    }
    return targets.get(wanted);
  }

  private static List<String> names(Map<String, TargetSettings> targets) {
    return targets.keySet().stream().sorted().toList();
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
