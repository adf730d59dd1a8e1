package sitrep.serve;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets in what a browser on this machine asks for on behalf of the one who previews, and nobody
 * else: a preview shows drafts, and what is not for the public.
 */
final class Gate extends Handler.Wrapper {

  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET.asString(), HttpMethod.HEAD.asString());

  private static final Pattern ENCODED_TWICE =
      Pattern.compile("%(2e|2f|5c|00)", Pattern.CASE_INSENSITIVE);

  private final Hosts hosts;

  Gate(String bind, Handler inside) {
    super(inside);
    this.hosts = new Hosts(bind);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean own = OwnFiles.takes(request);
    if (!SAFE.contains(request.getMethod()) && !own) {
      response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", "GET", "HEAD"));
      return refuse(
          request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "no such method here");
    } else if (!isForUs(request)) {
      return refuse(
          request,
          response,
          callback,
          HttpStatus.MISDIRECTED_REQUEST_421,
          "the preview has another host");
    } else if (!isOurs(request)) {
      return refuse(
          request,
          response,
          callback,
          HttpStatus.FORBIDDEN_403,
          "another site's page may not read a preview");
    } else if (isDevious(request)) {
      return refuse(
          request, response, callback, HttpStatus.BAD_REQUEST_400, "no address of a site");
    }
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Cross-Origin-Resource-Policy", "same-origin");
    return super.handle(request, response, callback);
  }

  private static boolean refuse(
      Request request, Response response, Callback callback, int status, String why) {
    return Refusals.refuse(request, response, callback, status, why);
  }

  private boolean isForUs(Request request) {
    String host = request.getHttpURI().getHost();
    return request.getHeaders().contains(HttpHeader.HOST) && host != null && hosts.answerTo(host);
  }

  /** Links from elsewhere may lead here, but no other site may embed, fetch or change anything. */
  private static boolean isOurs(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    String self = "http://" + request.getHeaders().get(HttpHeader.HOST);
    String from = request.getHeaders().get("Sec-Fetch-Site");
    boolean foreign = from != null && !List.of("same-origin", "none").contains(from);
    boolean link =
        SAFE.contains(request.getMethod())
            && "navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"));
    return (origin == null || origin.equals(self)) && (!foreign || link);
  }

  /** No page has such an address, so there is nothing that an honest browser looks for there. */
  private static boolean isDevious(Request request) {
    String path = request.getHttpURI().getDecodedPath();
    return path == null
        || path.indexOf('\\') >= 0
        || ENCODED_TWICE.matcher(path).find()
        || path.chars().anyMatch(Character::isISOControl)
        || ("/" + path + "/").contains("/../");
  }
}
