package sitrep.image;

import java.io.IOException;

/** Says in plain words why the bytes of an image can't be read. */
public final class BadImageException extends IOException {

  private static final long serialVersionUID = 1L;

  BadImageException(String reason) {
    super(reason);
  }

  BadImageException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
