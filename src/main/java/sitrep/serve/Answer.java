package sitrep.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.http.ByteRange;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import sitrep.hash.Sha256;
import sitrep.output.MediaTypes;

/**
 * Bytes as they answer a request: whole, in part, or not at all where the browser has them (RFC
 * 9110, 13 and 14).
 */
record Answer(int status, String type, byte[] bytes) {

  private static final int TAG_DIGITS = 32;

  /** A file of the site. */
  static Answer file(int status, String name, byte[] bytes) {
    return new Answer(status, MediaTypes.of(name), bytes);
  }

  /** A page of the site, with the preview's script at its end, which is told what page this is. */
  static Answer page(int status, byte[] page) {
    String script =
        "<script type=\"module\" src=\""
            + OwnFiles.FOLDER
            + "preview.js\" data-page=\""
            + tag(page)
            + "\"></script>\n";
    byte[] last = script.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(page, page.length + last.length);
    System.arraycopy(last, 0, bytes, page.length, last.length);
    return new Answer(status, MediaTypes.of(".html"), bytes);
  }

  private static String tag(byte[] bytes) {
    return Sha256.hex(bytes).substring(0, TAG_DIGITS);
  }

  void send(Request request, Response response, Callback callback) {
    String etag = '"' + tag(bytes) + '"';
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
    if (status != HttpStatus.OK_200) {
      send(status, 0, bytes.length, response, callback);
      return;
    }
    headers.put(HttpHeader.ETAG, etag);
    headers.put(HttpHeader.ACCEPT_RANGES, "bytes");
    if (isKnown(request, etag)) {
      response.setStatus(HttpStatus.NOT_MODIFIED_304);
      callback.succeeded();
    } else if (isRangeAsked(request, etag)) {
      part(request, response, callback);
    } else {
      send(status, 0, bytes.length, response, callback);
    }
  }

  private static boolean isKnown(Request request, String etag) {
    // Weak or strong, first or last in a list: no other tag has these characters.
    return request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).stream()
        .anyMatch(known -> known.equals("*") || known.contains(etag));
  }

  private static boolean isRangeAsked(Request request, String etag) {
    String range = request.getHeaders().get(HttpHeader.RANGE);
    String condition = request.getHeaders().get(HttpHeader.IF_RANGE);
    return range != null
        && range.startsWith("bytes=")
        && (condition == null || condition.equals(etag));
  }

  /** Whoever asks for several parts at once gets the whole, which is allowed. */
  private void part(Request request, Response response, Callback callback) {
    List<ByteRange> ranges =
        ByteRange.parse(request.getHeaders().getValuesList(HttpHeader.RANGE), bytes.length);
    HttpFields.Mutable headers = response.getHeaders();
    if (ranges.size() == 1) {
      ByteRange range = ranges.get(0);
      headers.put(HttpHeader.CONTENT_RANGE, range.toHeaderValue(bytes.length));
      send(
          HttpStatus.PARTIAL_CONTENT_206,
          (int) range.first(),
          (int) range.getLength(),
          response,
          callback);
    } else if (ranges.isEmpty()) {
      headers.put(HttpHeader.CONTENT_RANGE, ByteRange.toNonSatisfiableHeaderValue(bytes.length));
      send(HttpStatus.RANGE_NOT_SATISFIABLE_416, 0, 0, response, callback);
    } else {
      send(status, 0, bytes.length, response, callback);
    }
  }

  private void send(int code, int from, int length, Response response, Callback callback) {
    response.setStatus(code);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
    response.write(true, ByteBuffer.wrap(bytes, from, length), callback);
  }
}
