package sitrep.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import sitrep.build.Workers;
import sitrep.hash.Sha256;
import sitrep.target.Upload;

/** What readers get of a site at its public address, behind whatever lies before the target. */
final class PublicView {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String INDEX = "index.html";

  private final URI url;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * @param url with a slash at its end
   */
  PublicView(URI url) {
    this.url = url;
  }

  /** The files that readers do not get as they are at the target, each with the reason. */
  List<String> stale(Workers workers, List<Upload> wanted) {
    List<Upload> readable =
        wanted.stream().filter(u -> !u.name().startsWith(".") && u.source().isPresent()).toList();
    List<Optional<String>> found = workers.map("asking", readable, this::look);
    List<String> stale = new ArrayList<>();
    for (int i = 0; i < readable.size(); i++) {
      String name = readable.get(i).name();
      found.get(i).ifPresent(why -> stale.add(name + " (" + why + ")"));
    }
    return stale;
  }

  private Optional<String> look(Upload wanted) {
    HttpRequest request =
        HttpRequest.newBuilder(address(wanted.name()))
            .timeout(PATIENCE)
            .header("Accept-Encoding", "gzip")
            .build();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200 && !wanted.name().equals("404.html")) {
          return Optional.of("status " + answer.statusCode());
        }
        boolean gzip = header(answer, "content-encoding").equals("gzip");
        String hash = Sha256.hex(gzip ? new GZIPInputStream(body) : body);
        return hash.equals(wanted.sha256()) ? headers(wanted, answer) : Optional.of(age(answer));
      }
    } catch (IOException e) {
      return Optional.of("no answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /** Pages are asked for as readers do. */
  private URI address(String name) {
    String path =
        name.equals(INDEX) || name.endsWith("/" + INDEX)
            ? name.substring(0, name.length() - INDEX.length())
            : name;
    return url.resolve(
        URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/"));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String age(HttpResponse<?> answer) {
    String age = header(answer, "age");
    return age.isEmpty() ? "another version" : "another version, " + age + " s old";
  }

  /** A server may compress by itself, so that header is its own. */
  private static Optional<String> headers(Upload wanted, HttpResponse<?> answer) {
    for (Map.Entry<String, String> header : wanted.headers().values().entrySet()) {
      String name = header.getKey();
      if (!name.equals("content-encoding")
          && !plain(header(answer, name)).equals(plain(header.getValue()))) {
        return Optional.of(name + " is \"" + header(answer, name) + "\"");
      }
    }
    return Optional.empty();
  }

  private static String plain(String value) {
    return value.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
