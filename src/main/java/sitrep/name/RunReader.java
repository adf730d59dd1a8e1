package sitrep.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.NamedEntity;
import sitrep.prose.Token;

/**
 * Parts a run into titles and names, and says of each name what kind it is of, where words tell.
 */
final class RunReader {

  private static final Set<String> OFFICES =
      Set.of(
          "State",
          "Defense",
          "Defence",
          "Staff",
          "Commerce",
          "Treasury",
          "Energy",
          "Education",
          "Labor",
          "Health",
          "Transportation",
          "Agriculture",
          "Interior",
          "Homeland",
          "Security",
          "Security,",
          "Foreign",
          "Affairs",
          "Justice",
          "Finance",
          "Information",
          "Intelligence");

  private final List<Candidate> found = new ArrayList<>();

  private RunReader() {}

  static List<Candidate> read(Run run) {
    RunReader reader = new RunReader();
    reader.split(run);
    return List.copyOf(reader.found);
  }

  private void split(Run run) {
    if (run.size() < 1 || run.size() == 1 && Lexicon.isPeople(run.first().text())) {
      return;
    }
    Optional<NamedEntity.Kind> known = known(run);
    if (known.isPresent()) {
      found.add(Candidate.of(run, known.get()));
      return;
    }
    int title = firstTitle(run);
    if (title >= 0) {
      splitAtTitle(run, title);
    } else if (Lexicon.isPeople(run.first().text())) {
      split(run.part(run.from() + 1, run.to()));
    } else {
      splitAtPlace(run);
    }
  }

  /** A place or a body directly before a person's name: "Vienna" before "Ann Lee". */
  private void splitAtPlace(Run run) {
    if (run.size() > 2 && Lexicon.isGivenName(run.part(run.to() - 2, run.to()).first().text())) {
      Run head = run.part(run.from(), run.to() - 2);
      if (known(head).isPresent()) {
        split(head);
        found.add(Candidate.person(run.part(run.to() - 2, run.to()), Gender.UNKNOWN));
        return;
      }
    }
    found.add(byWords(run));
  }

  private void splitAtTitle(Run run, int title) {
    split(run.part(run.from(), title));
    int i = title;
    Gender gender = Gender.UNKNOWN;
    while (i < run.to() && isTitlePart(run, title, i)) {
      Gender told = Lexicon.genderOfTitle(run.prose().token(i).text());
      gender = told == Gender.UNKNOWN ? gender : told;
      i++;
    }
    Run rest = run.part(i, run.to());
    boolean people = rest.size() > 0 && Lexicon.isPeople(rest.first().text());
    if (rest.size() > 0 && !people && known(rest).isEmpty() && firstTitle(rest) < 0) {
      found.add(Candidate.person(rest, gender));
    } else {
      split(rest);
    }
  }

  private static boolean isTitlePart(Run run, int title, int i) {
    String word = run.prose().token(i).text();
    if (Lexicon.isTitle(word)) {
      return true;
    }
    boolean joins = Set.of("of", "for", "the", "and").contains(word);
    return i > title && (joins || OFFICES.contains(word) || isOffice(run, title, i));
  }

  /** What a title is of, where a name of two words still follows: "Minister of Rivers Ann Lee". */
  private static boolean isOffice(Run run, int title, int i) {
    boolean behindOf = false;
    for (int k = title; k < i; k++) {
      behindOf |= run.prose().token(k).is("of") || run.prose().token(k).is("for");
    }
    return behindOf && run.to() - i > 2 && !Lexicon.isGivenName(run.prose().token(i).text());
  }

  private static int firstTitle(Run run) {
    for (int i = run.from(); i < run.to(); i++) {
      if (Lexicon.isTitle(run.prose().token(i).text())) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<NamedEntity.Kind> known(Run run) {
    String words = run.words();
    if (Lexicon.isPlace(words)) {
      return Optional.of(NamedEntity.Kind.PLACE);
    }
    if (Lexicon.isOrganisation(words)) {
      return Optional.of(NamedEntity.Kind.ORGANISATION);
    }
    if (run.end() <= run.prose().datelineEnd() && !run.before().is("(")) {
      return Optional.of(NamedEntity.Kind.PLACE);
    }
    if (run.size() < 2) {
      return Optional.empty();
    }
    String last = run.last().text();
    boolean givenFirst = Lexicon.isGivenName(run.first().text()) && run.size() == 2;
    if (Lexicon.endsOrganisation(last) && !givenFirst || isBodyOf(run)) {
      return Optional.of(NamedEntity.Kind.ORGANISATION);
    }
    boolean place = Lexicon.endsPlace(last) && !givenFirst || beginsPlace(run);
    return place ? Optional.of(NamedEntity.Kind.PLACE) : Optional.empty();
  }

  /** "Ministry of Defence", "Supreme Court of Kenya". */
  private static boolean isBodyOf(Run run) {
    for (int i = run.from() + 1; i < run.to() - 1; i++) {
      Token token = run.prose().token(i);
      if (token.is("of") || token.is("for")) {
        String head = run.prose().token(i - 1).text();
        return Lexicon.beginsOrganisation(head) || Lexicon.endsOrganisation(head);
      }
    }
    return false;
  }

  private static boolean beginsPlace(Run run) {
    return Lexicon.beginsPlace(run.first().text()) && firstTitle(run) < 0;
  }

  private static Candidate byWords(Run run) {
    String first = run.first().text();
    if (run.size() > 1 && run.size() < 5 && Lexicon.isGivenName(first)) {
      return Candidate.person(run, Gender.UNKNOWN);
    }
    return Candidate.open(run);
  }
}
