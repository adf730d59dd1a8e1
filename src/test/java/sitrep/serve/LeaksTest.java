package sitrep.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.site.TestDigest;

/** What a preview holds on to while it runs for long, and what is left of it. */
class LeaksTest {

  private static final int CLIENTS = 200;

  @TempDir private Path folder;
  private TestDigest digest;

  @BeforeEach
  void write() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
  }

  /** Those that there are, but for the machine's own. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getThreadGroup() != null)
        .filter(thread -> !thread.getThreadGroup().getName().equals("system"))
        .filter(thread -> !thread.getName().startsWith("HttpClient"))
        .collect(Collectors.toSet());
  }

  /** How many folders this process watches; on Linux only, which tells. */
  private static long watches() throws IOException {
    Path told = Path.of("/proc/self/fdinfo");
    Assumptions.assumeTrue(Files.isDirectory(told), "this system does not tell of watches");
    long watches = 0;
    try (Stream<Path> all = Files.list(told)) {
      for (Path file : all.toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          watches += lines.filter(line -> line.startsWith("inotify")).count();
        } catch (IOException | java.io.UncheckedIOException e) {
          // It was closed meanwhile.
        }
      }
    }
    return watches;
  }

  @Test
  void nothingIsLeftOfAPreviewThatWasClosed() throws IOException {
    Set<Thread> before = threads();
    long watches = watches();
    for (int i = 0; i < 3; i++) {
      try (RunningPreview preview = RunningPreview.of(digest.root())) {
        preview.get("/small/");
      }
    }
    Set<Thread> after = threads();
    after.removeAll(before);
    after.removeIf(thread -> !thread.isAlive());
    assertEquals(Set.of(), after);
    assertEquals(watches, watches());
  }

  @Test
  void foldersThatComeAndGoLeaveNoWatches() throws IOException {
    try (RunningPreview preview = RunningPreview.of(digest.root())) {
      long watches = watches();
      int threads = threads().size();
      for (int i = 0; i < 20; i++) {
        String name = "content/briefs/at-" + i;
        digest.file(name + "/deep/one.md", "---\ntitle: One\ndate: 2025-01-01\n---\nWords.\n");
        preview.await(() -> preview.get("/small/briefs/one/").statusCode() == 200);
        Path aside = folder.resolve("aside-" + i);
        Files.move(digest.root().resolve(name), aside);
        preview.await(() -> preview.get("/small/briefs/one/").statusCode() == 404);
        TestDigest.delete(aside);
      }
      preview.await(() -> isSo(() -> watches() <= watches + 1));
      assertTrue(threads().size() <= threads + 8, "threads became more: " + threads());
    }
  }

  /** Something that is true or not, or can't be told. */
  private interface Question {
    boolean ask() throws IOException;
  }

  private static boolean isSo(Question question) {
    try {
      return question.ask();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void manyBrowsersAreToldOfEachEditAndForgottenWhenTheyLeave() throws Exception {
    try (RunningPreview preview = RunningPreview.of(digest.root())) {
      List<Socket> streams = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), preview.port());
        socket.setSoTimeout(30_000);
        String request = "GET /.sitrep/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        streams.add(socket);
      }
      preview.await(() -> preview.listeners() == CLIENTS);
      preview.after(() -> digest.replace("content/pages/about.md", "title:", "title: New"));
      for (Socket socket : streams) {
        readUntil(socket, "\"number\":2");
        socket.close();
      }
      for (int i = 0; preview.listeners() > 0 && i < 100; i++) {
        int number = i;
        preview.after(
            () -> digest.file("content/pages/p.md", "---\ntitle: P" + number + "\n---\n"));
      }
      assertEquals(0, preview.listeners());
    }
  }

  private static void readUntil(Socket socket, String words) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(words) < 0) {
      int c = socket.getInputStream().read();
      assertTrue(c >= 0, "the stream ended: " + read);
      read.append((char) c);
    }
  }

  @Test
  void manyClientsAtOnceAreAllAnsweredWhileTheDigestIsEdited() throws Exception {
    try (RunningPreview preview = RunningPreview.of(digest.root())) {
      AtomicInteger answered = new AtomicInteger();
      List<Thread> clients =
          IntStream.range(0, CLIENTS)
              .mapToObj(
                  i ->
                      new Thread(
                          () -> {
                            for (int n = 0; n < 20; n++) {
                              String page = n % 2 == 0 ? "/small/" : "/small/briefs/first/";
                              if (preview.get(page).statusCode() == 200) {
                                answered.incrementAndGet();
                              }
                            }
                          }))
              .toList();
      clients.forEach(Thread::start);
      for (int i = 0; clients.stream().anyMatch(Thread::isAlive); i++) {
        int number = i;
        preview.after(
            () -> digest.file("content/pages/p.md", "---\ntitle: P" + number + "\n---\n"));
      }
      assertEquals(CLIENTS * 20, answered.get());
      assertEquals(List.of(), preview.refusals);
    }
  }
}
