package sitrep.serve;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The browsers that are to be told of whatever is new. */
final class Streams {

  private final Set<Stream> open = ConcurrentHashMap.newKeySet();

  void open(Response response, Callback callback, String message) {
    Stream stream = new Stream(response, callback, open::remove);
    open.add(stream);
    stream.send("retry: 500\n" + message);
  }

  /** Tells everybody. */
  void send(String message) {
    open.forEach(stream -> stream.send(message));
  }

  /** Keeps streams from being taken for dead, and finds those that are. */
  void beat() {
    open.forEach(stream -> stream.sendIfIdle(":\n\n"));
  }

  int size() {
    return open.size();
  }

  void close() {
    open.forEach(Stream::end);
  }
}
