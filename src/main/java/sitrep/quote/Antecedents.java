package sitrep.quote;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sitrep.name.Gender;
import sitrep.name.Mention;

/**
 * Says whom a pronoun means, where the article leaves no doubt; what stands inside quotations is
 * looked at by nobody who tells the story, and so names no one whom a pronoun outside means.
 */
final class Antecedents {

  private static final int PARAGRAPHS_BACK = 3;
  private static final int SENTENCES_BACK = 16;
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
    for (int p = paragraph; p >= Math.max(0, paragraph - PARAGRAPHS_BACK); p--) {
      Narration narration = article.get(p);
      int end = p == paragraph ? token : narration.prose().size();
      Set<String> fitting = fitting(narration, end, wanted);
      if (fitting.size() == 1) {
        String name = fitting.iterator().next();
        return Optional.of(new Antecedent(name, isSure(name, p, wanted, before)));
      }
      if (!fitting.isEmpty()) {
        return subject(narration, end, fitting)
            .or(() -> before.map(Voice::speaker).filter(fitting::contains))
            .map(name -> new Antecedent(name, false));
      }
    }
    return Optional.empty();
  }

  /** Whether the paragraph before, too, names nobody else who fits, or the one has just spoken. */
  private boolean isSure(String name, int paragraph, Gender wanted, Optional<Voice> before) {
    if (before.isPresent()) {
      return before.get().speaker().equals(name);
    }
    Set<String> earlier =
        paragraph == 0
            ? Set.of()
            : fitting(
                article.get(paragraph - 1), article.get(paragraph - 1).prose().size(), wanted);
    return earlier.isEmpty() || earlier.equals(Set.of(name));
  }

  /** The subject of the nearest sentence before the token that names anyone who fits. */
  private static Optional<String> subject(Narration narration, int end, Set<String> fitting) {
    int last = end;
    for (int n = 0; n < SENTENCES_BACK && last > 0; n++) {
      int floor = narration.startOfClause(last - 1);
      Optional<Subject> subject = narration.subjectOf(floor, last);
      if (subject.isPresent() || narration.namesPerson(floor, last)) {
        return subject.flatMap(Subject::mention).map(Mention::name).filter(fitting::contains);
      }
      last = Math.min(floor, last - 1);
    }
    return Optional.empty();
  }

  private static Set<String> fitting(Narration narration, int end, Gender wanted) {
    List<Mention> persons = narration.personsBefore(end, PERSONS_BACK);
    Set<String> fitting = new LinkedHashSet<>();
    for (Mention mention : persons) {
      if (mention.gender() == wanted || mention.gender() == Gender.UNKNOWN) {
        fitting.add(mention.name());
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
