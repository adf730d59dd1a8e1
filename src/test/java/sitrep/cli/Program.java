package sitrep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sitrep.site.TestDigest;

/** The program in a process of its own, as the launcher starts it. */
public final class Program {

  private Program() {}

  public static List<String> command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "sitrep.cli.Main"));
    command.addAll(List.of(args));
    return command;
  }

  public static Process start(List<String> command, Path log) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().putAll(TestDigest.ENVIRONMENT);
    return process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }
}
