package sitrep.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.Quotation.Certainty;
import sitrep.line.Prose;
import sitrep.name.Gender;
import sitrep.name.Lexicon;
import sitrep.name.Mention;
import sitrep.name.Person;
import sitrep.prose.Token;

/** Says who the subject of an attribution is: a pronoun only where exactly one person fits. */
final class Speakers {

  private static final int PARAGRAPHS_BACK = 3;
  private static final int PERSONS_BACK = 100;

  private final String text;
  private final List<Prose> article;
  private final List<List<Mention>> mentions;
  private final Map<String, Set<String>> holdersOf;
  private final Map<Integer, List<Mention>> narrated = new HashMap<>();

  Speakers(String text, List<Prose> article, List<List<Mention>> mentions) {
    this.text = text;
    this.article = article;
    this.mentions = mentions;
    this.holdersOf = holders();
  }

  Voice voice(Quoted quote, Attribution attribution, int paragraph, Optional<Voice> before) {
    Prose prose = article.get(paragraph);
    Subject subject = attribution.subject();
    int start = prose.token(subject.from()).start();
    int end = prose.token(subject.to() - 1).end();
    Optional<String> speaker =
        switch (subject.form()) {
          case NAME -> subject.mention().map(Mention::name);
          case PRONOUN -> person(text.substring(start, end), start, paragraph, before);
          case DESCRIPTION -> Optional.of(described(prose, subject, text.substring(start, end)));
        };
    if (speaker.isEmpty()) {
      return new Voice(
          quote.start(), quote.end(), "", start, end, attribution.cue(), Certainty.UNATTRIBUTED);
    }
    boolean plain = text.substring(start, end).endsWith(Person.lastWord(speaker.get()));
    boolean certain = attribution.near() && plain;
    return new Voice(
        quote.start(),
        quote.end(),
        speaker.get(),
        start,
        end,
        attribution.cue(),
        certain ? Certainty.CERTAIN : Certainty.PROBABLE);
  }

  /** "The MI6 chief" is the one person whom the article calls chief, if there is just one. */
  private String described(Prose prose, Subject subject, String words) {
    Set<String> holders = Set.of();
    if (prose.token(subject.from()).is("the") || prose.token(subject.from()).is("The")) {
      String role = prose.token(subject.to() - 1).text();
      holders = holdersOf.getOrDefault(role, Set.of());
    }
    return holders.size() == 1 ? holders.iterator().next() : words.replaceAll("\\s+", " ");
  }

  /** Whom the article calls by what role: "MI6 chief Richard Moore". */
  private Map<String, Set<String>> holders() {
    Map<String, Set<String>> holders = new HashMap<>();
    for (int p = 0; p < article.size(); p++) {
      Prose prose = article.get(p);
      for (Mention mention : mentions.get(p)) {
        Token before = prose.token(prose.indexAt(mention.start()) - 1);
        if (mention.isPerson() && before.isWord() && Lexicon.isRole(before.text())) {
          String role = before.text().toLowerCase(Locale.ROOT);
          holders.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(mention.name());
        }
      }
    }
    return holders;
  }

  /** From now on the names inside these quotations are nobody that a pronoun outside means. */
  void quoted(int paragraph, List<Quoted> quotes) {
    int k = 0;
    List<Mention> outside = new ArrayList<>();
    for (Mention mention : mentions.get(paragraph)) {
      while (k < quotes.size() && quotes.get(k).end() <= mention.start()) {
        k++;
      }
      if (mention.isPerson() && (k == quotes.size() || mention.start() < quotes.get(k).start())) {
        outside.add(mention);
      }
    }
    narrated.put(paragraph, outside);
  }

  /**
   * The one person who fits a pronoun in the nearest paragraph that names any; of several the one
   * who spoke just before.
   */
  private Optional<String> person(
      String pronoun, int offset, int paragraph, Optional<Voice> before) {
    Gender wanted = genderOf(pronoun);
    if (wanted == Gender.UNKNOWN) {
      return Optional.empty();
    }
    for (int p = paragraph; p >= Math.max(0, paragraph - PARAGRAPHS_BACK); p--) {
      Set<String> fitting = fitting(p, offset, wanted);
      if (fitting.size() == 1) {
        return Optional.of(fitting.iterator().next());
      }
      if (!fitting.isEmpty()) {
        return before.map(Voice::speaker).filter(fitting::contains);
      }
    }
    return Optional.empty();
  }

  private Set<String> fitting(int paragraph, int offset, Gender wanted) {
    List<Mention> persons = narrated.getOrDefault(paragraph, List.of());
    int end = countBefore(persons, offset);
    Set<String> fitting = new LinkedHashSet<>();
    for (Mention mention : persons.subList(Math.max(0, end - PERSONS_BACK), end)) {
      if (mention.gender() == wanted || mention.gender() == Gender.UNKNOWN) {
        fitting.add(mention.name());
      }
    }
    return fitting;
  }

  private static int countBefore(List<Mention> persons, int offset) {
    int low = 0;
    int high = persons.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (persons.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Gender genderOf(String pronoun) {
    return switch (pronoun) {
      case "he", "He" -> Gender.MALE;
      case "she", "She" -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }

  /** The mentions of each paragraph. */
  static List<List<Mention>> byParagraph(List<Prose> article, List<Mention> mentions) {
    List<List<Mention>> parts = new ArrayList<>();
    int i = 0;
    for (Prose prose : article) {
      List<Mention> part = new ArrayList<>();
      while (i < mentions.size() && mentions.get(i).start() < prose.end()) {
        if (mentions.get(i).start() >= prose.start()) {
          part.add(mentions.get(i));
        }
        i++;
      }
      parts.add(part);
    }
    return parts;
  }
}
