package sitrep.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sitrep.build.BuildResult;
import sitrep.build.Progress;
import sitrep.build.SiteBuilder;
import sitrep.prose.Slug;
import sitrep.starter.Starter;
import sitrep.suggest.Suggestion;
import sitrep.suggest.Suggestions;

/** {@code sitrep suggest}: names that recur without a dossier. */
@Command(name = "suggest", description = "Names that recur without a dossier, most used first.")
final class SuggestCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions common;
  @Mixin private WhatToBuild what;

  @Option(names = "--top", paramLabel = "N", description = "How many at most (default: 20).")
  private int top = 20;

  @Option(
      names = "--write",
      description = "Write a stub of each into content/dossiers/, over nothing that is there.")
  private boolean write;

  @Option(names = "--json", description = "Say it as JSON Lines on standard output.")
  private boolean json;

  SuggestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    BuildResult result =
        new SiteBuilder(terminal.environment(), Progress.NONE)
            .run(what.options(common.root, Optional.empty(), Optional.empty()), true);
    if (result.hasErrors()) {
      new Report(common.root, common.colour(terminal)).print(result.problems(), terminal.err());
      return Sitrep.PROBLEMS;
    }
    List<Suggestion> suggestions =
        result.analysis().map(Suggestions::of).orElse(List.of()).stream().limit(top).toList();
    if (json) {
      printJson(suggestions);
    } else {
      suggestions.forEach(this::print);
    }
    for (Suggestion suggestion : write ? suggestions : List.<Suggestion>of()) {
      write(suggestion);
    }
    return Sitrep.CLEAN;
  }

  private void print(Suggestion s) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%4d× in %d file%s  %s (%s)%n",
            s.count(),
            s.files(),
            s.files() == 1 ? "" : "s",
            s.name(),
            s.kind().word());
    if (!write) {
      stub(s).lines().forEach(line -> terminal.out().println("        " + line));
    }
  }

  private void write(Suggestion s) throws IOException {
    Path file =
        common.root.resolve(
            "content/dossiers/" + s.kind().folder() + "/" + Slug.of(s.name()) + ".md");
    try {
      Starter.write(file, stub(s));
      terminal.err().println("wrote " + file);
    } catch (FileAlreadyExistsException e) {
      terminal.err().println("left " + file + " as it is");
    }
  }

  private static String stub(Suggestion s) {
    String aliases = String.join(", ", s.variants().stream().map(Starter::quoted).toList());
    return "---\nname: "
        + Starter.quoted(s.name())
        + "\nkind: "
        + s.kind().word()
        + (aliases.isEmpty() ? "" : "\naliases: [" + aliases + "]")
        + "\nsummary: \"\"\n---\n";
  }

  private void printJson(List<Suggestion> suggestions) throws IOException {
    if (suggestions.isEmpty()) {
      return;
    }
    try (JsonLines lines = new JsonLines(terminal.out())) {
      for (Suggestion s : suggestions) {
        lines.object(
            j -> {
              j.writeStringField("name", s.name());
              j.writeStringField("kind", s.kind().word());
              j.writeNumberField("count", s.count());
              j.writeNumberField("files", s.files());
              j.writeStringField("first", s.first());
              j.writeStringField("last", s.last());
              j.writeStringField("stub", stub(s));
            });
      }
    }
  }
}
