package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.cli.Shell.Answer;
import sitrep.site.TestDigest;

/** {@code sitrep serve} as a process of its own. */
class ServeTest {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
  private static final int BY_SIGINT = 130;

  @TempDir private Path folder;
  private TestDigest digest;
  private final List<Process> processes = new ArrayList<>();

  @BeforeEach
  void write() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
  }

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  /** A preview that was started, and where its words go. */
  private record Serving(Process process, Path log) {

    String words() throws IOException {
      return Files.readString(log);
    }

    void says(String words) throws IOException, InterruptedException {
      for (int i = 0; i < 600 && !words().contains(words); i++) {
        Thread.sleep(50);
      }
      assertTrue(words().contains(words), words());
    }

    int port() throws IOException {
      Matcher address = ADDRESS.matcher(words());
      assertTrue(address.find(), words());
      return Integer.parseInt(address.group(1));
    }
  }

  private Serving serve(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("os.name").equals("Linux")) {
      // Where tests run in the background, interrupts would be passed over.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.addAll(Program.command("serve", "-C", digest.root().toString()));
    command.addAll(List.of(args));
    Path log = folder.resolve("log-" + processes.size());
    processes.add(Program.start(command, log));
    Serving serving = new Serving(processes.get(processes.size() - 1), log);
    serving.says("read: ");
    return serving;
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static ServerSocket taken(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  @Test
  void folderWithoutADigestIsNotServed() {
    Answer answer = new Shell().run("serve", "-C", folder.toString());
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("there is no content/site.yaml"), answer.err());
    assertFalse(answer.err().contains("Serving"), answer.err());
  }

  @Test
  void firstItSaysWhatItServesAndThenALineForEachEdit() throws Exception {
    Serving serving = serve();
    assertTrue(serving.words().startsWith("Serving " + digest.root() + " at http://127.0.0.1:"));
    assertEquals(200, get(serving.port(), "/small/").statusCode());
    digest.replace("content/pages/about.md", "title:", "title: New");
    serving.says("content/pages/about.md: ");
    assertTrue(
        serving
            .words()
            .matches(
                "(?s).*\\d\\d:\\d\\d:\\d\\d  content/pages/about.md: \\d+ pages, in \\d+ ms\n"),
        serving.words());
    digest.file("content/pages/bad.md", "---\ntitle: Bad\ncolour: red\n---\n");
    serving.says("the last good site stays; 1 error");
    assertTrue(serving.words().contains("content/pages/bad.md:3:1: error:"), serving.words());
    get(serving.port(), "/small/..%2f");
    serving.says("refused GET http://127.0.0.1:");
  }

  @Test
  void nothingIsWritten() throws Exception {
    var before = TestDigest.files(digest.root());
    Serving serving = serve();
    get(serving.port(), "/small/");
    assertEquals(before, TestDigest.files(digest.root()));
  }

  @Test
  void interruptEndsItAtOnceWithoutAComplaint() throws Exception {
    Serving serving = serve();
    int port = serving.port();
    new ProcessBuilder("kill", "-INT", String.valueOf(serving.process().pid())).start().waitFor();
    assertTrue(serving.process().waitFor(20, TimeUnit.SECONDS), "it did not end");
    assertEquals(BY_SIGINT, serving.process().exitValue());
    assertFalse(serving.words().contains("Exception"), serving.words());
    taken(port).close();
  }

  @Test
  void nextFreePortIsTakenWhereNoneIsNamed() throws Exception {
    int first = serve().port();
    int second = serve().port();
    assertTrue(first >= 4000 && second > first, first + ", " + second);
    assertEquals(200, get(second, "/small/").statusCode());
  }

  @Test
  void namedPortIsTakenOrRefused() throws Exception {
    int free;
    try (ServerSocket socket = taken(0)) {
      free = socket.getLocalPort();
      Answer refused =
          new Shell().run("serve", "-C", digest.root().toString(), "--port", String.valueOf(free));
      assertEquals(3, refused.code());
      assertTrue(refused.err().contains("port " + free), refused.err());
    }
    assertEquals(free, serve("--port", String.valueOf(free)).port());
  }

  @Test
  void otherMachinesDoNotReachIt() throws Exception {
    int port = serve().port();
    try (ServerSocket other = new ServerSocket()) {
      // Had the preview taken all addresses, this one would not be free.
      other.bind(new InetSocketAddress("127.0.0.2", port));
    } catch (BindException e) {
      throw new AssertionError("the preview listens on more than 127.0.0.1", e);
    }
  }

  @Test
  void addressThatThisMachineHasNotIsAnError() {
    Answer answer = new Shell().run("serve", "-C", digest.root().toString(), "--bind", "192.0.2.1");
    assertEquals(2, answer.code());
    assertTrue(answer.err().contains("192.0.2.1"), answer.err());
  }

  @Test
  void browserIsOpenedAtTheAddress() throws Exception {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Path opened = folder.resolve("opened");
    Path tool = tools.resolve("xdg-open");
    Files.writeString(
        tool, "#!/bin/sh\nprintf %s \"$1\" > '" + opened + "'\n", StandardCharsets.UTF_8);
    assertTrue(tool.toFile().setExecutable(true));
    List<String> command =
        new ArrayList<>(Program.command("serve", "-C", digest.root().toString(), "--open"));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    Path log = folder.resolve("log");
    processes.add(process.redirectErrorStream(true).redirectOutput(log.toFile()).start());
    Serving serving = new Serving(processes.get(0), log);
    serving.says("read: ");
    for (int i = 0; i < 200 && (!Files.exists(opened) || Files.size(opened) == 0); i++) {
      Thread.sleep(50);
    }
    assertEquals("http://127.0.0.1:" + serving.port() + "/", Files.readString(opened));
  }
}
