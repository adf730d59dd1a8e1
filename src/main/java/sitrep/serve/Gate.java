package sitrep.serve;

import java.util.List;
import java.util.Optional;
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

  /** Why a request is not let in. */
  private record Refusal(int status, String reason) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Optional<Refusal> refusal = refusal(request);
    if (refusal.isPresent()) {
      return Refusals.refuse(
          request, response, callback, refusal.get().status, refusal.get().reason);
    }
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Cross-Origin-Resource-Policy", "same-origin");
    return super.handle(request, response, callback);
  }

  private Optional<Refusal> refusal(Request request) {
    if (!SAFE.contains(request.getMethod()) && !OwnFiles.takes(request)) {
      return because(HttpStatus.METHOD_NOT_ALLOWED_405, "no such method here");
    } else if (!isForUs(request)) {
      return because(HttpStatus.MISDIRECTED_REQUEST_421, "the preview has another host");
    } else if (!isOurs(request)) {
      return because(HttpStatus.FORBIDDEN_403, "another site's page may not read a preview");
    } else if (isDevious(request)) {
      return because(HttpStatus.BAD_REQUEST_400, "no address of a site");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> because(int status, String reason) {
    return Optional.of(new Refusal(status, reason));
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
