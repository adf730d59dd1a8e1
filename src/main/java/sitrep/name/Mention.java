package sitrep.name;

import java.util.Objects;
import sitrep.digest.NamedEntity;

/**
 * A name in an article's text; offsets are characters of the whole text.
 *
 * @param name the fullest form that the article gives it
 */
public record Mention(int start, int end, NamedEntity.Kind kind, String name, Gender gender) {

  public Mention {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    Objects.requireNonNull(gender);
  }

  public boolean isPerson() {
    return kind == NamedEntity.Kind.PERSON;
  }
}
