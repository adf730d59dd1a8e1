package sitrep.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sitrep.build.BuildResult;
import sitrep.build.Progress;
import sitrep.build.SiteBuilder;
import sitrep.digest.PartialDate;
import sitrep.prose.Slug;
import sitrep.starter.Starter;
import sitrep.suggest.Description;
import sitrep.suggest.Stub;
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

  @Spec private CommandSpec command;

  SuggestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (top < 0) {
      throw new ParameterException(command.commandLine(), "--top must not be below 0");
    }
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
    if (write) {
      write(suggestions);
    }
    return Sitrep.CLEAN;
  }

  private void print(Suggestion s) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "in %s, %d×  %s (%s)%n",
            s.files() == 1 ? "1 file" : s.files() + " files",
            s.count(),
            s.name(),
            s.kind().word());
    if (!write) {
      Stub.of(s).lines().forEach(line -> terminal.out().println("        " + line));
    }
  }

  /** A dossier may lie in any folder, and be one that this audience may not see. */
  private void write(List<Suggestion> suggestions) throws IOException {
    Path dossiers = common.root.resolve("content/dossiers");
    Set<String> taken = Files.isDirectory(dossiers) ? ids(dossiers) : new HashSet<>();
    for (Suggestion s : suggestions) {
      String id = Slug.of(s.name());
      Path file = dossiers.resolve(s.kind().folder() + "/" + id + ".md");
      if (taken.add(id)) {
        terminal.err().println("wrote " + Starter.write(file, Stub.of(s)));
      } else {
        terminal.err().println("left " + id + ", of which there is a dossier, as it is");
      }
    }
  }

  private static Set<String> ids(Path dossiers) throws IOException {
    try (Stream<Path> files = Files.walk(dossiers)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.md$", ""))
          .collect(Collectors.toCollection(HashSet::new));
    }
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
              j.writeArrayFieldStart("aliases");
              for (String alias : s.aliases()) {
                j.writeString(alias);
              }
              j.writeEndArray();
              mention(j, "first", s.first());
              mention(j, "last", s.last());
              if (s.description().isPresent()) {
                description(j, s.description().get());
              }
              j.writeStringField("stub", Stub.of(s));
            });
      }
    }
  }

  private static void mention(JsonGenerator j, String field, Suggestion.Mention mention)
      throws IOException {
    j.writeObjectFieldStart(field);
    j.writeStringField("date", mention.date().map(PartialDate::iso).orElse(null));
    j.writeStringField("file", mention.file());
    j.writeNumberField("line", mention.line());
    j.writeEndObject();
  }

  private static void description(JsonGenerator j, Description description) throws IOException {
    j.writeObjectFieldStart("description");
    j.writeStringField("words", description.words());
    j.writeStringField("file", description.file());
    j.writeNumberField("line", description.line());
    j.writeEndObject();
  }
}
