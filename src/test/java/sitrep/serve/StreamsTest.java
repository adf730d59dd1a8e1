package sitrep.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class StreamsTest {

  @Test
  void browserThatCouldNotBeToldIsNotKept() {
    Streams streams =
        new Streams(
            () -> {
              throw new IOException("no news");
            });
    assertThrows(IOException.class, () -> streams.open(null, Callback.NOOP));
    assertEquals(0, streams.size());
  }
}
