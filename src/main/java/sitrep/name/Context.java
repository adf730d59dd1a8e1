package sitrep.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.NamedEntity.Kind;
import sitrep.prose.Token;

/** What the words around a name, and its use in the rest of an article, tell of its kind. */
final class Context {

  private static final Set<String> SPEAKS =
      Set.of(
          "said",
          "says",
          "told",
          "tells",
          "added",
          "adds",
          "wrote",
          "writes",
          "tweeted",
          "argued",
          "noted",
          "explained",
          "continued",
          "concluded",
          "insisted",
          "replied",
          "asked",
          "stated",
          "recalled",
          "admitted",
          "declared",
          "warned",
          "responded",
          "pressed",
          "joked",
          "quipped",
          "testified");
  private static final Set<String> INVERTED =
      Set.of("said", "says", "added", "adds", "explained", "noted", "argued", "surnamed");
  private static final Set<String> WHERE =
      Set.of("in", "near", "outside", "across", "throughout", "In", "Near", "around");

  private final Vocabulary vocabulary;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> withArticle = new HashSet<>();

  Context(List<Candidate> candidates, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Candidate candidate : candidates) {
      String words = candidate.run().words();
      uses.merge(words, 1, Integer::sum);
      String before = candidate.run().before().text();
      if (before.equals("the") || before.equals("The")) {
        withArticle.add(words);
      }
    }
  }

  static boolean isWhere(Token before) {
    return WHERE.contains(before.text());
  }

  /** The kind that a run's surroundings tell. */
  Optional<Kind> of(Run run) {
    Optional<Kind> said =
        Acronyms.abbreviates(run) ? Optional.of(Kind.ORGANISATION) : Neighbours.kind(run);
    if (run.before().is("(") && run.after().is(")") && Lexicon.isCode(run.words())) {
      return Optional.of(Kind.PLACE);
    }
    if (said.isPresent()) {
      return said;
    }
    if (isAcronym(run)) {
      return isBody(run.words()) ? Optional.of(Kind.ORGANISATION) : Optional.empty();
    }
    if (endsInAcronym(run)) {
      return Optional.of(Kind.ORGANISATION);
    }
    if (beginsWithPlace(run)) {
      boolean land = Lexicon.isLand(run.last().text());
      return Optional.of(land ? Kind.PLACE : Kind.ORGANISATION);
    }
    if (isPerson(run)) {
      return Optional.of(Kind.PERSON);
    }
    return isPlace(run) ? Optional.of(Kind.PLACE) : Optional.empty();
  }

  private static boolean isAcronym(Run run) {
    return run.size() == 1 && run.first().isAllCapitals();
  }

  /** "Odrin Ferry AG". */
  private static boolean endsInAcronym(Run run) {
    boolean begins = run.size() == 2 && run.prose().mayStartSentence(run.from());
    return run.size() > 1
        && run.size() < 5
        && !begins
        && run.last().isAllCapitals()
        && run.last().text().length() < 6
        && !Person.isGeneration(run.last().text())
        && run.last().text().indexOf('.') < 0
        && run.tokens().subList(0, run.size() - 1).stream().noneMatch(Token::isAllCapitals)
        && !Lexicon.isGivenName(run.first().text());
  }

  /** "Odrin Rovers": what bears a place's name and is no place is a body, as a rule. */
  private static boolean beginsWithPlace(Run run) {
    for (int to = run.from() + 1; to < run.to() && run.size() < 5; to++) {
      if (Lexicon.isPlace(run.part(run.from(), to).words())) {
        return !Lexicon.isGivenName(run.first().text()) && !Lexicon.isThing(run.last().text());
      }
    }
    return false;
  }

  /** An unknown acronym is a body's where it bears an article, or comes again. */
  private boolean isBody(String acronym) {
    boolean body = withArticle.contains(acronym) || uses.getOrDefault(acronym, 0) > 1;
    return body
        && !vocabulary.isWritten(acronym)
        && acronym.length() > 2
        && acronym.length() < 10
        && !acronym.endsWith("s");
  }

  private boolean isPerson(Run run) {
    boolean role =
        run.before().isWord() && !run.before().isCapital() && Lexicon.isRole(run.before().text());
    if (role && run.size() < 5) {
      return true;
    }
    boolean speaks = SPEAKS.contains(run.after().text()) && !run.before().is("the");
    boolean inverted = INVERTED.contains(run.before().text());
    if (run.size() == 1) {
      return (speaks || inverted) && isPlain(run)
          || Lexicon.isKnownPerson(run.words())
          || isFirstName(run);
    }
    return run.size() < 5
        && (speaks || inverted || roleFollows(run) || isUsedAlone(run) || isPlainPair(run));
  }

  /** Where persons are named: "his wife, Ann, came", "a woman named Ann". */
  private static boolean isBeside(Run run) {
    boolean apposed = run.before().is(",") && run.after().is(",");
    return apposed || Set.of("named", "and", "with").contains(run.before().text());
  }

  /** A given name by itself, more than once or where persons are named. */
  private boolean isFirstName(Run run) {
    String name = run.words();
    boolean gendered = Lexicon.genderOfName(name) != Gender.UNKNOWN;
    return (uses.getOrDefault(name, 0) > 1 || gendered && isBeside(run))
        && Lexicon.isGivenName(name)
        && !run.before().isCapital()
        && !withArticle.contains(name)
        && !vocabulary.isWritten(name);
  }

  /** "Ann Lee, a teacher", "Ann Lee, 45". */
  private static boolean roleFollows(Run run) {
    if (!run.after().is(",")) {
      return false;
    }
    for (int i = run.to() + 1; i < run.to() + 7; i++) {
      if (!run.prose().token(i).isWord()) {
        return run.prose().token(i).text().matches("\\d\\d");
      }
      if (Lexicon.isRole(run.prose().token(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last word comes again without the others, as a surname does. */
  private boolean isUsedAlone(Run run) {
    String last = run.last().text();
    return uses.containsKey(last) && !withArticle.contains(last) && isPlain(run);
  }

  private boolean isPlainPair(Run run) {
    boolean place = isWhere(run.before());
    return run.size() < 4
        && isPlain(run)
        && !place
        && !withArticle.contains(run.words())
        && run.tokens().stream().noneMatch(t -> t.isCapital() && vocabulary.isWritten(t.text()));
  }

  private static boolean isPlain(Run run) {
    return run.tokens().stream()
        .noneMatch(
            t ->
                t.isAllCapitals()
                    || Lexicon.isPeople(t.text())
                    || Lexicon.isThing(t.text())
                    || Lexicon.isRank(t.text()) && !Lexicon.isGivenName(t.text())
                    || t.text().chars().anyMatch(Character::isDigit));
  }

  /** "in Odrin", "Odrin, France". */
  private static boolean isPlace(Run run) {
    if (run.size() > 3 || !isPlain(run)) {
      return false;
    }
    boolean within = run.after().is(",") && Lexicon.isPlace(run.prose().token(run.to() + 1).text());
    return within || isWhere(run.before());
  }
}
