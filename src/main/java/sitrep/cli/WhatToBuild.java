package sitrep.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.digest.Audience;
import sitrep.problem.Problem;

/** The options that say which of a digest's content a site is made of. */
final class WhatToBuild {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--audience",
      paramLabel = "NAME",
      description = "An audience of site.yaml (default: public).")
  private String audience;

  @Option(names = "--drafts", description = "With drafts.")
  private boolean drafts;

  @Option(names = "--future", description = "With briefs that are dated in the future.")
  private boolean future;

  /** The audience that was named. */
  Optional<String> audience() {
    return Optional.ofNullable(audience);
  }

  BuildOptions options(Path root, Optional<Path> output, Optional<String> url) throws IOException {
    refuseUnknownAudience(root);
    url.filter(u -> !isWebAddress(u))
        .ifPresent(
            u -> {
              throw new CommandLine.ParameterException(
                  command.commandLine(),
                  "--url must be a web address such as https://example.org/, but is \"" + u + "\"");
            });
    return new BuildOptions(root, output, Optional.ofNullable(audience), url, drafts, future);
  }

  /** Settings that can't be read are no fault of the command line, and told in their place. */
  private void refuseUnknownAudience(Path root) throws IOException {
    if (audience == null) {
      return;
    }
    var settings = ConfigReader.read(BuildOptions.of(root), Map.of());
    Set<String> known = new TreeSet<>(settings.value().site().audiences().keySet());
    known.add(Audience.PUBLIC.name());
    if (!known.contains(audience) && !Problem.anyError(settings.problems())) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          Usage.unknown("site.yaml names no audience \"" + audience + "\"", audience, known));
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
