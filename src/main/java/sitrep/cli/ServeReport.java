package sitrep.cli;

import java.net.URI;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import sitrep.build.Proof;
import sitrep.problem.Problem;
import sitrep.serve.PreviewLog;
import sitrep.serve.PreviewState;

/**
 * Says what happens in a preview: a line for whatever was read again, and what is wrong with it.
 */
final class ServeReport implements PreviewLog {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final int NAMED = 3;

  private final CommonOptions common;
  private final Terminal terminal;
  private final ProgressLine progress;

  ServeReport(CommonOptions common, Terminal terminal, ProgressLine progress) {
    this.common = common;
    this.terminal = terminal;
    this.progress = progress;
  }

  synchronized void serving(URI address) {
    say("Serving " + common.root.toAbsolutePath().normalize() + " at " + address);
  }

  synchronized void opened(boolean done) {
    if (!done) {
      say("No browser could be opened.");
    }
  }

  @Override
  public synchronized void rebuilt(PreviewState state) {
    progress.clear();
    List<Problem> problems = state.latest().map(Proof::problems).orElse(List.of());
    new Report(common.root, common.colour(terminal)).print(problems, terminal.err());
    state.failure().ifPresent(this::failed);
    if (!common.quiet) {
      say(summary(state, problems));
    }
    terminal.err().flush();
  }

  private static String summary(PreviewState state, List<Problem> problems) {
    String found = Report.count(problems);
    int pages = state.latest().map(Proof::size).orElse(0);
    return String.format(
        Locale.ROOT,
        "%s  %s: %s%s, in %d ms",
        LocalTime.now().format(CLOCK),
        changed(state.changed()),
        state.isBroken()
            ? "the last good site stays"
            : String.format(Locale.ROOT, "%,d pages", pages),
        found.isEmpty() ? "" : "; " + found,
        state.took().toMillis());
  }

  private static String changed(SortedSet<String> names) {
    if (names.isEmpty()) {
      return "read";
    }
    String first = String.join(", ", names.stream().limit(NAMED).map(SafeText::of).toList());
    return first + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
  }

  private void failed(Exception failure) {
    terminal.err().println("sitrep: the digest can't be read: " + SafeText.of(failure.toString()));
    if (common.verbose) {
      failure.printStackTrace(terminal.err());
    }
  }

  @Override
  public synchronized void refused(String request, String reason) {
    say("refused " + SafeText.of(request) + ": " + SafeText.of(reason));
  }

  private void say(String words) {
    terminal.err().println(words);
    terminal.err().flush();
  }
}
