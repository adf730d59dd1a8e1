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

  private static final int OFTEN = 2;
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
  private static final Set<String> WHERE =
      Set.of("in", "near", "outside", "across", "throughout", "In", "around");

  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> withArticle = new HashSet<>();

  Context(List<Candidate> candidates) {
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
    if (isAcronym(run)) {
      return isBody(run.words()) ? Optional.of(Kind.ORGANISATION) : Optional.empty();
    }
    if (isPerson(run)) {
      return Optional.of(Kind.PERSON);
    }
    return isPlace(run) ? Optional.of(Kind.PLACE) : Optional.empty();
  }

  private static boolean isAcronym(Run run) {
    return run.size() == 1 && run.first().isAllCapitals();
  }

  /** An unknown acronym is a body's where it bears an article, or comes again and again. */
  private boolean isBody(String acronym) {
    boolean body = withArticle.contains(acronym) || uses.getOrDefault(acronym, 0) > OFTEN;
    return body && acronym.length() > 2 && acronym.length() < 8 && !acronym.endsWith("s");
  }

  private boolean isPerson(Run run) {
    boolean role =
        run.before().isWord() && !run.before().isCapital() && Lexicon.isRole(run.before().text());
    if (role && run.size() < 5) {
      return true;
    }
    boolean speaks = SPEAKS.contains(run.after().text()) && !run.before().is("the");
    if (run.size() == 1) {
      return speaks;
    }
    return run.size() < 5 && (speaks || roleFollows(run) || isUsedAlone(run) || isPlainPair(run));
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
    return run.size() < 4 && isPlain(run) && !place && !withArticle.contains(run.words());
  }

  private static boolean isPlain(Run run) {
    return run.tokens().stream()
        .noneMatch(
            t ->
                t.isAllCapitals()
                    || Lexicon.isPeople(t.text())
                    || Lexicon.isThing(t.text())
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
