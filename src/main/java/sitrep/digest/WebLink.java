package sitrep.digest;

import java.util.Objects;

/** An address on another host, with the words to show for it. */
public record WebLink(String title, String url) {

  public WebLink {
    Objects.requireNonNull(title);
    Objects.requireNonNull(url);
  }
}
