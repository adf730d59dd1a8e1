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
import sitrep.name.Lexicon;
import sitrep.name.Mention;
import sitrep.name.Person;
import sitrep.prose.Token;
import sitrep.quote.Antecedents.Antecedent;

/** Says who the subject of an attribution is: a pronoun only where exactly one person fits. */
final class Speakers {

  private final String text;
  private final List<Prose> article;
  private final List<List<Mention>> mentions;
  private final Map<String, Set<String>> holdersOf;
  private final Antecedents antecedents;

  Speakers(
      String text, List<Prose> article, List<List<Mention>> mentions, Antecedents antecedents) {
    this.text = text;
    this.article = article;
    this.mentions = mentions;
    this.holdersOf = holders();
    this.antecedents = antecedents;
  }

  Voice voice(Quoted quote, Attribution attribution, int paragraph, Optional<Voice> before) {
    Prose prose = article.get(paragraph);
    Subject subject = attribution.subject();
    int start = prose.token(subject.from()).start();
    int end = prose.token(subject.to() - 1).end();
    Optional<Antecedent> speaker =
        switch (subject.form()) {
          case NAME -> subject.mention().map(m -> named(m, text.substring(start, end)));
          case PRONOUN ->
              antecedents
                  .of(subject.from(), paragraph, before)
                  .or(() -> described(subject.from(), paragraph));
          case DESCRIPTION -> Optional.of(described(prose, subject));
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

  private Optional<Antecedent> described(int pronoun, int paragraph) {
    return antecedents
        .described(pronoun, paragraph)
        .map(s -> new Antecedent(described(article.get(paragraph), s).name(), false));
  }

  /** "The MI6 chief" is the one person whom the article calls chief, if there is just one. */
  private Antecedent described(Prose prose, Subject subject) {
    String words =
        text.substring(prose.token(subject.from()).start(), prose.token(subject.to() - 1).end());
    Set<String> holders = Set.of();
    if (prose.token(subject.from()).is("the") || prose.token(subject.from()).is("The")) {
      String role = prose.token(subject.to() - 1).text();
      holders = holdersOf.getOrDefault(role, Set.of());
    }
    return holders.size() == 1
        ? new Antecedent(holders.iterator().next(), false)
        : new Antecedent(words.replaceAll("\\s+", " "), true);
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
