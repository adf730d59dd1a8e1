package sitrep.quote;

import java.util.Optional;
import sitrep.name.Mention;

/**
 * Who does what a verb says: a name, a pronoun or a description, from the one token to before the
 * other.
 */
record Subject(int from, int to, Form form, Optional<Mention> mention) {

  /** How a subject is written. */
  enum Form {
    NAME,
    PRONOUN,
    DESCRIPTION
  }

  static Subject name(int from, int to, Mention mention) {
    return new Subject(from, to, Form.NAME, Optional.of(mention));
  }

  /** The same one, named in this place by the token alone, such as "who". */
  Subject through(int token) {
    return form == Form.NAME ? new Subject(token, token + 1, form, mention) : this;
  }

  boolean isPerson() {
    return mention.isPresent() && mention.get().isPerson();
  }

  static Subject pronoun(int at) {
    return new Subject(at, at + 1, Form.PRONOUN, Optional.empty());
  }

  static Subject description(int from, int to) {
    return new Subject(from, to, Form.DESCRIPTION, Optional.empty());
  }
}
