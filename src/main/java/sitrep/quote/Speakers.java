package sitrep.quote;

import java.util.List;
import java.util.Optional;
import sitrep.digest.Quotation.Certainty;
import sitrep.line.Prose;
import sitrep.name.Mention;
import sitrep.name.Person;
import sitrep.quote.Antecedents.Antecedent;

/**
 * Says who the subject of an attribution is: a name, or whom a pronoun or a description means; and
 * how sure that is.
 */
final class Speakers {

  private final String text;
  private final Roles roles;
  private final List<Narration> narrations;
  private final Antecedents antecedents;

  /**
   * @param narrations the paragraphs so far, to which others are added
   */
  Speakers(String text, List<Phrases> paragraphs, List<Narration> narrations) {
    this.text = text;
    this.roles = new Roles(paragraphs);
    this.narrations = narrations;
    this.antecedents = new Antecedents(narrations);
  }

  Voice voice(Quoted quote, Attribution attribution, int paragraph, Optional<Voice> before) {
    Prose prose = narrations.get(paragraph).prose();
    Subject subject = attribution.subject();
    int start = prose.token(subject.from()).start();
    int end = prose.token(subject.to() - 1).end();
    Optional<Antecedent> speaker =
        switch (subject.form()) {
          case NAME -> subject.mention().map(m -> named(m, text.substring(start, end)));
          case PRONOUN -> meant(subject.from(), paragraph, before);
          case DESCRIPTION -> Optional.of(described(paragraph, subject));
        };
    Certainty certainty = certainty(speaker, attribution);
    String name = speaker.map(Antecedent::name).orElse("");
    return new Voice(quote.start(), quote.end(), name, start, end, attribution.cue(), certainty);
  }

  private static Certainty certainty(Optional<Antecedent> speaker, Attribution attribution) {
    if (speaker.isEmpty()) {
      return Certainty.UNATTRIBUTED;
    }
    boolean certain = attribution.near() && speaker.get().sure();
    return certain ? Certainty.CERTAIN : Certainty.PROBABLE;
  }

  private static Antecedent named(Mention mention, String words) {
    return new Antecedent(mention.name(), words.endsWith(Person.lastWord(mention.name())));
  }

  private Optional<Antecedent> meant(int pronoun, int paragraph, Optional<Voice> before) {
    return antecedents
        .teller(pronoun, paragraph)
        .map(d -> new Antecedent(described(d.paragraph(), d.subject()).name(), false))
        .or(() -> antecedents.of(pronoun, paragraph, before))
        .or(() -> described(pronoun, paragraph));
  }

  private Optional<Antecedent> described(int pronoun, int paragraph) {
    return antecedents
        .described(pronoun, paragraph)
        .map(s -> described(paragraph, s))
        .map(a -> new Antecedent(a.name(), false));
  }

  /** "The MI6 chief" is whoever the article calls that, or those very words. */
  private Antecedent described(int paragraph, Subject subject) {
    Prose prose = narrations.get(paragraph).prose();
    String words =
        text.substring(prose.token(subject.from()).start(), prose.token(subject.to() - 1).end());
    return roles
        .holder(
            narrations.get(paragraph).phrases(),
            subject,
            person -> antecedents.isNear(person, paragraph))
        .map(name -> new Antecedent(name, false))
        .orElseGet(() -> new Antecedent(words.replaceAll("\\s+", " "), true));
  }
}
