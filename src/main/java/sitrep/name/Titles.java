package sitrep.name;

import java.util.Set;

/** Where in a run words stand that show a person's rank or office, and how far they reach. */
final class Titles {

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
  private static final Set<String> JOINS = Set.of("of", "for", "the", "and");

  /** Titles that are surnames as well. */
  private static final Set<String> SURNAMES =
      Set.of(
          "Sheikh",
          "Shaikh",
          "King",
          "Judge",
          "Pope",
          "Bishop",
          "Major",
          "Prince",
          "Marshal",
          "Justice",
          "Baron",
          "Constable",
          "Speaker",
          "Sultan",
          "Chancellor",
          "Sister",
          "Coach");

  private Titles() {}

  /** The index of the first title, or -1. */
  static int first(Run run) {
    for (int i = run.from(); i < run.to(); i++) {
      if (isTitle(run, i) && !isSurname(run, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a run begins with an office and what it is of: "Chair of the Odrin Company". */
  static boolean beginsOffice(Run run) {
    int end = run.from();
    while (end < run.to() && Lexicon.isTitle(run.prose().token(end).text())) {
      end++;
    }
    boolean of = run.prose().token(end).is("of") || run.prose().token(end).is("for");
    return end < run.to() && of && first(run) == run.from();
  }

  /** Whether an office ends a run whose beginning is something else: "House Speaker". */
  static boolean endsOffice(Run run) {
    int title = first(run);
    return title > run.from()
        && title == run.to() - 1
        && !isOfBody(run, title)
        && (Forms.known(run.part(run.from(), title)).isPresent()
            || run.tokens().stream().noneMatch(t -> t.is("of")));
  }

  /** Whether a body is named after the office: "Office of the Prime Minister". */
  static boolean isOfBody(Run run, int title) {
    return title > run.from() && JOINS.contains(run.prose().token(title - 1).text());
  }

  /** Behind the title that begins at the index. */
  static int end(Run run, int title) {
    int i = title;
    while (i < run.to() && isPart(run, title, i)) {
      i++;
    }
    return i;
  }

  /** A title, or words before one that are none by themselves: "Executive", before "Director". */
  private static boolean isTitle(Run run, int i) {
    int at = i;
    while (at < run.to() && Lexicon.isRank(run.prose().token(at).text())) {
      at++;
    }
    return at < run.to() && Lexicon.isTitle(run.prose().token(at).text());
  }

  private static boolean isSurname(Run run, int i) {
    return i > run.from()
        && (i == run.to() - 1 || Person.isGeneration(run.prose().token(i + 1).text()))
        && SURNAMES.contains(run.prose().token(i).text())
        && Lexicon.isGivenName(run.prose().token(i - 1).text());
  }

  private static boolean isPart(Run run, int title, int i) {
    String word = run.prose().token(i).text();
    String next = run.prose().token(i + 1).text();
    boolean last = i == run.to() - 1 || JOINS.contains(next);
    if (isTitle(run, i) || last && Lexicon.isRank(word)) {
      return true;
    }
    return i > title && (JOINS.contains(word) || OFFICES.contains(word) || isOffice(run, title, i));
  }

  private static boolean isOfOffice(String word) {
    return Lexicon.isThing(word) || Lexicon.isRank(word);
  }

  /** What a title is of, where a name of two words still follows: "Minister of Rivers Ann Lee". */
  private static boolean isOffice(Run run, int title, int i) {
    boolean behindOf = false;
    for (int k = title; k < i; k++) {
      behindOf |= run.prose().token(k).is("of") || run.prose().token(k).is("for");
    }
    String word = run.prose().token(i).text();
    return behindOf
        && (isOfOffice(word) || run.to() - i > 2 && !beginsBody(run.part(i, run.to())))
        && Forms.kind(run.part(i, run.to())).isEmpty()
        && !Lexicon.isGivenName(word)
        && !Lexicon.isPlace(word)
        && !run.prose().token(i).isAllCapitals()
        && !Lexicon.isOrganisation(word);
  }

  /** "Odrin Ferry Company", before "Ann Lee". */
  private static boolean beginsBody(Run run) {
    for (int to = run.from() + 2; to < run.to(); to++) {
      if (Forms.kind(run.part(run.from(), to)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
