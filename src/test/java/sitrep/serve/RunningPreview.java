package sitrep.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import sitrep.build.Progress;
import sitrep.config.BuildOptions;
import sitrep.site.TestDigest;

/** A preview that runs in a thread of its own, as a test sees it. */
final class RunningPreview implements PreviewLog, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final List<PreviewState> states = new CopyOnWriteArrayList<>();
  final List<String> refusals = new CopyOnWriteArrayList<>();
  private final Preview preview;
  private final Thread thread;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile Throwable failure;

  private RunningPreview(PreviewOptions options, Map<String, String> environment)
      throws IOException {
    preview = Preview.start(options, environment, Progress.NONE, this);
    thread = new Thread(this::run, "preview");
    thread.start();
  }

  /** Any port, and only what is published for everybody. */
  static RunningPreview of(Path root) throws IOException {
    return of(options(root, 0, "public"), TestDigest.ENVIRONMENT);
  }

  static PreviewOptions options(Path root, int port, String audience) {
    return new PreviewOptions(
        new BuildOptions(
            root, Optional.empty(), Optional.of(audience), Optional.empty(), false, false),
        PreviewOptions.LOOPBACK,
        OptionalInt.of(port),
        PreviewOptions.VS_CODE,
        false);
  }

  static RunningPreview of(PreviewOptions options, Map<String, String> environment)
      throws IOException {
    RunningPreview running = new RunningPreview(options, environment);
    running.await(() -> !running.states.isEmpty());
    return running;
  }

  private void run() {
    try {
      preview.run();
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      failure = e;
    }
  }

  int port() {
    return preview.address().getPort();
  }

  /** How many browsers listen for news. */
  int listeners() {
    return preview.listeners();
  }

  URI address(String path) {
    return preview.address().resolve(path);
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(request.toString(), e);
    }
  }

  /** Does something to the digest and waits until the preview has seen it. */
  PreviewState after(Runnable edit) {
    int before = states.size();
    edit.run();
    await(() -> states.size() > before);
    return states.get(states.size() - 1);
  }

  void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (failure != null) {
        throw new AssertionError("the preview broke down", failure);
      } else if (System.nanoTime() > end) {
        throw new AssertionError("it did not come to pass; " + states.size() + " states");
      }
      pause(5);
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void rebuilt(PreviewState state) {
    states.add(state);
  }

  @Override
  public void refused(String request, String reason) {
    refusals.add(request + ": " + reason);
  }

  @Override
  public void close() throws IOException {
    preview.close();
    await(() -> !thread.isAlive());
  }
}
