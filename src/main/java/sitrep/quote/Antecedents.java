package sitrep.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.name.Gender;
import sitrep.name.Mention;
import sitrep.quote.Narration.Sentence;

/**
 * Says whom a pronoun means, and whether anybody else might be meant. What stands inside quotations
 * is not the narrator's, and so names no one whom a pronoun outside means.
 */
final class Antecedents {

  private static final int PARAGRAPHS_BACK = 3;
  private static final int PERSONS_BACK = 100;

  /**
   * Whom a pronoun means.
   *
   * @param sure whether nobody else near by fits
   */
  record Antecedent(String name, boolean sure) {}

  private final List<Narration> article;

  /** The paragraphs so far, to which others are added. */
  Antecedents(List<Narration> article) {
    this.article = article;
  }

  /** Whom the pronoun at the token of a paragraph means; {@code before} spoke last. */
  Optional<Antecedent> of(int token, int paragraph, Optional<Voice> before) {
    Gender wanted = genderOf(article.get(paragraph).prose().token(token).text());
    if (wanted == Gender.UNKNOWN) {
      return Optional.empty();
    }
    boolean plain = true;
    for (int p = paragraph; p >= Math.max(0, paragraph - PARAGRAPHS_BACK); p--) {
      Narration narration = article.get(p);
      int end = p == paragraph ? token : narration.prose().size();
      Map<String, Gender> fitting = fitting(narration, end, wanted);
      if (fitting.size() == 1 && goesOn(narration, end, wanted)) {
        plain = false;
        continue;
      }
      if (fitting.size() == 1) {
        String name = fitting.keySet().iterator().next();
        boolean sure =
            before.isPresent()
                ? before.get().speaker().equals(name)
                : fitting.get(name) == wanted && isAlone(name, p, wanted);
        return Optional.of(new Antecedent(name, plain && sure));
      }
      if (!fitting.isEmpty()) {
        return subject(narration, end, fitting.keySet(), before)
            .or(() -> before.map(Voice::speaker).filter(fitting::containsKey))
            .map(name -> new Antecedent(name, false));
      }
    }
    return Optional.empty();
  }

  /** Somebody described, and the paragraph that describes him. */
  record Described(int paragraph, Subject subject) {}

  /** Who, described but not named, says what the sentence before the pronoun tells. */
  Optional<Described> teller(int token, int paragraph) {
    if (genderOf(article.get(paragraph).prose().token(token).text()) == Gender.UNKNOWN) {
      return Optional.empty();
    }
    for (int p = paragraph; p >= Math.max(0, paragraph - 1); p--) {
      Narration narration = article.get(p);
      int at = p;
      int end = p == paragraph ? token : narration.prose().size();
      Optional<Sentence> nearest =
          narration.sentencesBefore(end).filter(narration::isOfSomebody).findFirst();
      if (nearest.isPresent()) {
        return nearest
            .get()
            .subject()
            .filter(s -> s.form() == Subject.Form.DESCRIPTION)
            .filter(s -> narration.tells(s, nearest.get().limit()))
            .map(s -> new Described(at, s));
      }
    }
    return Optional.empty();
  }

  /** Whether a person is named in the paragraph or in those shortly before it. */
  boolean isNear(String person, int paragraph) {
    return article.subList(Math.max(0, paragraph - PARAGRAPHS_BACK), paragraph + 1).stream()
        .flatMap(n -> n.personsBefore(n.prose().size(), PERSONS_BACK).stream())
        .anyMatch(mention -> mention.name().equals(person));
  }

  /**
   * Who, described but not named, is the subject of the pronoun's sentence in which nobody fits.
   */
  Optional<Subject> described(int token, int paragraph) {
    Narration narration = article.get(paragraph);
    Gender wanted = genderOf(narration.prose().token(token).text());
    boolean open = wanted != Gender.UNKNOWN && fitting(narration, token, wanted).isEmpty();
    return open
        ? narration
            .subjectOf(narration.startOfClause(token - 1), token)
            .filter(s -> s.form() == Subject.Form.DESCRIPTION)
        : Optional.empty();
  }

  /**
   * Whether such a pronoun stands before the first person, and so means somebody earlier; one that
   * opens that person's own sentence looks ahead: "Asked what he wanted, Lee said nothing."
   */
  private static boolean goesOn(Narration narration, int end, Gender wanted) {
    List<Mention> persons = narration.personsBefore(end, PERSONS_BACK);
    int first = narration.prose().indexAt(persons.get(0).start());
    int floor = narration.startOfClause(first - 1);
    Optional<Subject> subject = narration.subjectOf(floor, Math.min(end, first + PERSONS_BACK));
    boolean ahead = subject.filter(s -> s.from() == first).isPresent();
    for (int i = Math.max(0, first - PERSONS_BACK); i < (ahead ? floor : first); i++) {
      if (genderOf(narration.prose().token(i).text()) == wanted && !narration.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the paragraph before, too, names nobody else who fits. */
  private boolean isAlone(String name, int paragraph, Gender wanted) {
    if (paragraph == 0) {
      return true;
    }
    Narration earlier = article.get(paragraph - 1);
    return fitting(earlier, earlier.prose().size(), wanted).keySet().stream()
        .allMatch(name::equals);
  }

  /** The subject of the nearest sentence before the token that names anyone who fits. */
  private static Optional<String> subject(
      Narration narration, int end, Set<String> fitting, Optional<Voice> before) {
    Optional<Sentence> telling =
        narration
            .sentencesBefore(end)
            .filter(s -> hasSpoken(before, narration, s) || isTelling(narration, s))
            .findFirst();
    return telling
        .flatMap(
            s ->
                hasSpoken(before, narration, s)
                    ? before.map(Voice::speaker)
                    : s.subject().flatMap(Subject::mention).map(Mention::name))
        .filter(fitting::contains);
  }

  /** Whether whoever spoke last did so in the sentence, or behind it. */
  private static boolean hasSpoken(Optional<Voice> before, Narration narration, Sentence sentence) {
    int start = narration.prose().token(sentence.floor()).start();
    return before.filter(v -> v.speakerStart() >= start).isPresent();
  }

  /** Whether the sentence tells of somebody by more than another pronoun. */
  private static boolean isTelling(Narration narration, Sentence sentence) {
    boolean chained = sentence.subject().filter(s -> s.form() == Subject.Form.PRONOUN).isPresent();
    return !chained && narration.isOfSomebody(sentence);
  }

  private static Map<String, Gender> fitting(Narration narration, int end, Gender wanted) {
    List<Mention> persons = narration.personsBefore(end, PERSONS_BACK);
    Map<String, Gender> fitting = new LinkedHashMap<>();
    for (Mention mention : persons) {
      if (mention.gender() == wanted || mention.gender() == Gender.UNKNOWN) {
        fitting.put(mention.name(), mention.gender());
      }
    }
    return fitting;
  }

  private static Gender genderOf(String pronoun) {
    return switch (pronoun) {
      case "he", "He" -> Gender.MALE;
      case "she", "She" -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }
}
