package sitrep.name;

import java.util.Optional;
import java.util.Set;
import sitrep.digest.NamedEntity;
import sitrep.prose.Token;

/**
 * What a run may name.
 *
 * @param kind open where the run alone does not tell
 * @param gender of a person, as its title or given name tells
 */
record Candidate(Run run, Optional<NamedEntity.Kind> kind, Gender gender) {

  private static final Set<String> PARTING =
      Set.of(
          "who", "whose", "whom", "which", "that", "and", "of", "for", "to", "with", "said", "was");

  static Candidate person(Run run, Gender title) {
    Gender gender = title == Gender.UNKNOWN ? gender(run) : title;
    return new Candidate(run, Optional.of(NamedEntity.Kind.PERSON), gender);
  }

  static Candidate of(Run run, NamedEntity.Kind kind) {
    return new Candidate(run, Optional.of(kind), Gender.UNKNOWN);
  }

  static Candidate open(Run run) {
    return new Candidate(run, Optional.empty(), gender(run));
  }

  /** What the word before a name tells, such as "wife", or else the given name, or what follows. */
  private static Gender gender(Run run) {
    Gender role = Lexicon.genderOfTitle(run.before().text());
    if (role != Gender.UNKNOWN || run.size() == 1) {
      return role;
    }
    Gender name = Lexicon.genderOfName(run.first().text());
    return name == Gender.UNKNOWN ? apposition(run) : name;
  }

  /** "Robin Lee, a Ferry Board spokeswoman". */
  private static Gender apposition(Run run) {
    int end = run.after().is(",") ? run.to() + 8 : run.to();
    for (int i = run.to() + 1; i < end; i++) {
      Token token = run.prose().token(i);
      Gender told = Lexicon.genderOfTitle(token.text());
      if (told != Gender.UNKNOWN || !token.isWord() || PARTING.contains(token.text())) {
        return told;
      }
    }
    return Gender.UNKNOWN;
  }

  boolean is(NamedEntity.Kind wanted) {
    return kind.isPresent() && kind.get() == wanted;
  }
}
