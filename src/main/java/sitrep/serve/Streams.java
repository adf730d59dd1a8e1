package sitrep.serve;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The browsers that are to be told of whatever is new. */
final class Streams {

  private final Set<Stream> open = ConcurrentHashMap.newKeySet();
  private final News news;

  Streams(News news) {
    this.news = news;
  }

  /** How things stand, as an event. */
  interface News {
    String get() throws IOException;
  }

  /** Tells a browser how things stand, and whatever is new from then on. */
  synchronized void open(Response response, Callback callback) throws IOException {
    String message = "retry: 500\n" + news.get();
    Stream stream = new Stream(response, callback, open::remove);
    open.add(stream);
    stream.send(message);
  }

  /** Tells everybody. That nobody is told something older later, one is told at a time. */
  synchronized void send() throws IOException {
    String message = news.get();
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
