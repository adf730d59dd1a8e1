package sitrep.site;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium that shows one page and says what became of it. */
public final class Browser {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-software-rasterizer",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--allow-file-access-from-files",
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
          "--enable-logging=stderr",
          "--window-size=1200,900",
          "--virtual-time-budget=8000",
          "--dump-dom");

  private final Path program;
  private final Path folder;

  private Browser(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** What a page had become when it had nothing left to do. */
  record Shown(Document page, String console) {}

  static Browser in(Path folder) {
    return new Browser(program(), folder);
  }

  /**
   * The browser of this machine. Where there is none the test is skipped, but on a machine that
   * says that it is CI it fails.
   */
  public static Path program() {
    Optional<Path> program = find();
    if (program.isEmpty() && System.getenv("CI") != null) {
      throw new AssertionError("no Chromium on the path; CI must not skip the browser tests");
    }
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium on the path, so the browser tests are skipped");
    return program.get();
  }

  private static Optional<Path> find() {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : NAMES) {
        Path program = Path.of(directory, name);
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  Shown show(String address) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(folder, "profile");
    Path console = Files.createTempFile(folder, "console", ".txt");
    Path dom = Files.createTempFile(folder, "dom", ".html");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(FLAGS);
    command.add("--user-data-dir=" + profile);
    command.add(address);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(console.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("the browser did not end: " + address);
    }
    String said = Files.readString(console, StandardCharsets.UTF_8);
    return new Shown(
        Jsoup.parse(Files.readString(dom, StandardCharsets.UTF_8)),
        String.join("\n", said.lines().filter(line -> line.contains("CONSOLE")).toList()));
  }
}
