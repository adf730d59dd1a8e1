package sitrep.digest;

import java.util.Objects;

/** Those for whom a site is built, and the highest marking that they may see. */
public record Audience(String name, Marking ceiling) {

  /** Whoever comes by: the audience of a site that names none. */
  public static final Audience PUBLIC = new Audience("public", Marking.CLEAR);

  public Audience {
    Objects.requireNonNull(name);
    Objects.requireNonNull(ceiling);
  }
}
