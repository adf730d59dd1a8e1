package sitrep.serve;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Requests that are not answered, be it by the server or by us: in a few words, and on record. */
final class Refusals extends ErrorHandler {

  private static final String REASON = Refusals.class.getName();
  private static final Set<Integer> EVERYDAY =
      Set.of(
          HttpStatus.NOT_FOUND_404,
          HttpStatus.RANGE_NOT_SATISFIABLE_416,
          HttpStatus.INTERNAL_SERVER_ERROR_500,
          HttpStatus.SERVICE_UNAVAILABLE_503);

  /** Refuses a request. */
  static boolean refuse(
      Request request, Response response, Callback callback, int status, String reason) {
    request.setAttribute(REASON, reason);
    write(response, callback, status, reason);
    return true;
  }

  static void log(Request request, Response response, PreviewLog log) {
    int status = response.getStatus();
    Object reason = request.getAttribute(REASON);
    boolean unusual = reason != null || !EVERYDAY.contains(status);
    if (status >= HttpStatus.BAD_REQUEST_400 && unusual) {
      String asked = request.getMethod() + " " + request.getHttpURI();
      log.refused(asked, Objects.toString(reason, HttpStatus.getMessage(status)));
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Object reason = request.getAttribute(ERROR_MESSAGE);
    return refuse(
        request,
        response,
        callback,
        status,
        Objects.toString(reason, HttpStatus.getMessage(status)));
  }

  private static void write(Response response, Callback callback, int status, String words) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.write(true, BufferUtil.toBuffer(words + "\n", StandardCharsets.UTF_8), callback);
  }
}
