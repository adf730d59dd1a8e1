package sitrep.digest;

import java.util.Objects;

/** Finished HTML, safe to be written as it is. */
public record Markup(String html) implements Fragment {

  public Markup {
    Objects.requireNonNull(html);
  }
}
