package sitrep.serve;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** What the preview adds to the site: its scripts, its events, and what its bar shows. */
final class OwnFiles extends Handler.Wrapper {

  /** The folder at the server's root that these seem to lie in. */
  static final String FOLDER = "/.sitrep/";

  private static final Set<String> FILES =
      Set.of("preview.js", "patch.js", "bar.js", "overlay.js", "preview.css");
  private static final String AUDIENCE = FOLDER + "audience";
  private static final String NAME = "name";

  private final Desk desk;
  private final PageFacts facts;
  private final Streams streams;
  private final Runnable whenTurned;

  OwnFiles(Handler site, Desk desk, PageFacts facts, Streams streams, Runnable whenTurned) {
    super(site);
    this.desk = desk;
    this.facts = facts;
    this.streams = streams;
    this.whenTurned = whenTurned;
  }

  /** Whether that is something that is done, and not only read. */
  static boolean takes(Request request) {
    return request.getMethod().equals("POST")
        && request.getHttpURI().getDecodedPath().equals(AUDIENCE);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = request.getHttpURI().getDecodedPath();
    String name = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "";
    if (takes(request)) {
      return turn(request, response, callback);
    } else if (name.equals("events") && request.getMethod().equals("GET")) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      streams.open(response, callback);
      return true;
    } else if (name.equals("page")) {
      return page(request, response, callback);
    } else if (FILES.contains(name)) {
      Answer.file(HttpStatus.OK_200, name, read(name)).send(request, response, callback);
      return true;
    }
    return super.handle(request, response, callback);
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream file = OwnFiles.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    }
  }

  private boolean page(Request request, Response response, Callback callback) throws IOException {
    String address = parameter(request, "address").orElse("");
    byte[] bytes = facts.of(address, desk.state());
    Answer.file(HttpStatus.OK_200, "facts.json", bytes).send(request, response, callback);
    return true;
  }

  private boolean turn(Request request, Response response, Callback callback) {
    Optional<String> audience = parameter(request, NAME);
    if (audience.filter(desk.state().audiences()::contains).isEmpty()) {
      return Refusals.refuse(
          request, response, callback, HttpStatus.BAD_REQUEST_400, "there is no such audience");
    }
    desk.turnTo(audience.get());
    whenTurned.run();
    response.setStatus(HttpStatus.NO_CONTENT_204);
    callback.succeeded();
    return true;
  }

  private static Optional<String> parameter(Request request, String name) {
    Fields fields = Request.extractQueryParameters(request);
    return Optional.ofNullable(fields.get(name)).map(Fields.Field::getValue);
  }
}
