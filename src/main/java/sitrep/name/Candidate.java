package sitrep.name;

import java.util.Optional;
import sitrep.digest.NamedEntity;

/**
 * What a run may name.
 *
 * @param kind open where the run alone does not tell
 * @param gender of a person, as its title or given name tells
 */
record Candidate(Run run, Optional<NamedEntity.Kind> kind, Gender gender) {

  static Candidate person(Run run, Gender title) {
    Gender gender = title == Gender.UNKNOWN ? Lexicon.genderOfName(run.first().text()) : title;
    return new Candidate(run, Optional.of(NamedEntity.Kind.PERSON), gender);
  }

  static Candidate of(Run run, NamedEntity.Kind kind) {
    return new Candidate(run, Optional.of(kind), Gender.UNKNOWN);
  }

  static Candidate open(Run run) {
    return new Candidate(run, Optional.empty(), Lexicon.genderOfName(run.first().text()));
  }

  boolean is(NamedEntity.Kind wanted) {
    return kind.isPresent() && kind.get() == wanted;
  }
}
