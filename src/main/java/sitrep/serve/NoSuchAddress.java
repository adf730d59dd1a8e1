package sitrep.serve;

import java.io.IOException;

/** The preview was told to listen on an address that this machine does not have. */
public final class NoSuchAddress extends IOException {

  private static final long serialVersionUID = 1;

  NoSuchAddress(String bind, Throwable cause) {
    super(bind, cause);
  }
}
