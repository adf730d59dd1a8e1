package sitrep.serve;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import sitrep.build.Proof;
import sitrep.hash.ChangedFile;
import sitrep.output.Manifest;
import sitrep.page.PagePath;
import sitrep.page.Slot;

/** The site: each address gives what a static host would give that has the site's files. */
final class Pages extends Handler.Abstract {

  private static final String NOT_FOUND = "404.html";

  private final Desk desk;

  Pages(Desk desk) {
    this.desk = desk;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    PreviewState state = desk.state();
    if (!handle(state, request, response, callback)) {
      desk.awaitNext(state);
      if (!handle(desk.state(), request, response, callback)) {
        sorry("a file was changed while it was read.").send(request, response, callback);
      }
    }
    return true;
  }

  /** Answers from what was read; false where what is asked for has changed since then. */
  private boolean handle(
      PreviewState state, Request request, Response response, Callback callback) {
    Optional<Proof> shown = state.shown();
    if (shown.isEmpty()) {
      Answer.page(
              HttpStatus.SERVICE_UNAVAILABLE_503,
              Stopgap.page("There is no site yet: the digest is being read, or has an error."))
          .send(request, response, callback);
      return true;
    }
    Proof proof = shown.get();
    Optional<PagePath> path = path(request, proof);
    Optional<Slot> slot = path.flatMap(p -> proof.site().at(p.value()));
    Optional<String> elsewhere = elsewhere(request, proof, slot);
    if (elsewhere.isPresent()) {
      redirect(response, callback, elsewhere.get());
    } else if (path.filter(p -> p.value().equals(Manifest.FILE)).isPresent()) {
      byte[] manifest = proof.manifest().text().getBytes(StandardCharsets.UTF_8);
      Answer.file(HttpStatus.OK_200, Manifest.FILE, manifest).send(request, response, callback);
    } else {
      Optional<Answer> answer = answer(proof, slot);
      if (answer.isEmpty()) {
        return false;
      }
      String address = path.map(PagePath::address).orElse("/");
      SiteHeaders.of(proof).forEach(address, response.getHeaders()::put);
      answer.get().send(request, response, callback);
    }
    return true;
  }

  /** What is asked for below the site's root; empty where it lies elsewhere. */
  private static Optional<PagePath> path(Request request, Proof proof) {
    String base = base(proof);
    String asked = request.getHttpURI().getDecodedPath();
    try {
      return asked.startsWith(base)
          ? Optional.of(new PagePath(asked.substring(base.length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String base(Proof proof) {
    return proof.config().site().url().getPath();
  }

  /** From the server's root to the site's, and from a page without its slash to the page. */
  private static Optional<String> elsewhere(Request request, Proof proof, Optional<Slot> slot) {
    String asked = request.getHttpURI().getDecodedPath();
    String query = request.getHttpURI().getQuery();
    String more = query == null ? "" : "?" + query;
    String root = proof.config().site().basePath();
    boolean above = base(proof).startsWith(asked.endsWith("/") ? asked : asked + "/");
    if (above && !asked.equals(base(proof))) {
      return Optional.of(root + more);
    }
    return slot.map(Slot::path)
        .filter(page -> page.value().endsWith("/") && asked.endsWith(withoutSlash(page)))
        .map(page -> page.underBase(root) + more);
  }

  private static String withoutSlash(PagePath page) {
    return "/" + page.value().substring(0, page.value().length() - 1);
  }

  private static void redirect(Response response, Callback callback, String to) {
    response.setStatus(HttpStatus.FOUND_302);
    response.getHeaders().put(HttpHeader.LOCATION, to);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
    callback.succeeded();
  }

  /** Nothing where a file that is copied has changed since the digest was read. */
  private static Optional<Answer> answer(Proof proof, Optional<Slot> slot) {
    int status = slot.isPresent() ? HttpStatus.OK_200 : HttpStatus.NOT_FOUND_404;
    try {
      Slot found = slot.or(() -> proof.site().at(NOT_FOUND)).orElseThrow();
      Proof.Sheet sheet = proof.sheet(found);
      return Optional.of(
          sheet.isHtml()
              ? Answer.page(status, sheet.bytes())
              : Answer.file(status, found.path().file(), sheet.bytes()));
    } catch (RuntimeException e) {
      return e.getCause() instanceof ChangedFile ? Optional.empty() : Optional.of(sorry(reason(e)));
    }
  }

  private static Answer sorry(String reason) {
    String words = "This page could not be made: " + reason;
    return Answer.page(HttpStatus.INTERNAL_SERVER_ERROR_500, Stopgap.page(words));
  }

  /** Thymeleaf wraps what went wrong, and says more in each wrapping. */
  private static String reason(Throwable e) {
    StringBuilder words = new StringBuilder(String.valueOf(e.getMessage()));
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      words.append('\n').append(cause.getMessage());
    }
    return words.toString();
  }
}
