package sitrep.quote;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sitrep.name.Lexicon;
import sitrep.prose.Token;
import sitrep.prose.WordList;

/** The verbs that ascribe words to somebody, and the small words around them. */
final class Cues {

  private static final Map<String, Set<String>> LISTS =
      WordList.sections("/sitrep/rawtext/cues.txt");
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "I", "we", "it", "He", "She", "They", "We", "It");
  private static final Set<String> BETWEEN =
      Set.of(
          "also",
          "then",
          "later",
          "has",
          "had",
          "have",
          "further",
          "once",
          "again",
          "even",
          "still",
          "would",
          "did",
          "never",
          "often",
          "reportedly",
          "first",
          "now",
          "just",
          "since",
          "simply",
          "himself",
          "herself",
          "both",
          "all",
          "previously",
          "already",
          "earlier",
          "soon",
          "went",
          "on",
          "to",
          "only",
          "does",
          "do",
          "will",
          "could",
          "might",
          "ever");
  private static final Set<String> PLAIN =
      Set.of("said", "says", "wrote", "writes", "added", "adds", "explained", "explains");
  private static final Set<String> PASSIVE =
      Set.of("was", "were", "is", "are", "been", "be", "being", "gets", "got", "get");

  private static final Set<String> OPENERS =
      Set.of("but", "and", "yet", "still", "then", "instead", "however", "meanwhile", "so", "also");
  private static final Set<String> JOINERS = Set.of("and", "but", "then", "while", "or");

  private Cues() {}

  /** Whether the verb may stand before its speaker. */
  static boolean mayPrecede(Token token) {
    return token.isWord() && LISTS.get("after").contains(token.text());
  }

  /** Whether the verb ascribes words at all. */
  static boolean isCue(Token token) {
    return token.isWord() && LISTS.get("before").contains(token.text());
  }

  /** Whether the verb does nothing but ascribe words. */
  static boolean isPlain(Token token) {
    return PLAIN.contains(token.text());
  }

  static boolean isPronoun(Token token) {
    return token.isWord() && PRONOUNS.contains(token.text());
  }

  /** Whether a noun may stand for a speaker. */
  static boolean isVoice(Token token) {
    String noun = token.text().toLowerCase(Locale.ROOT);
    boolean plural = noun.endsWith("s") && Lexicon.isRole(noun.substring(0, noun.length() - 1));
    return plural || Lexicon.isRole(noun) || LISTS.get("voices").contains(noun);
  }

  /** Whether a word may stand between a speaker and the verb. */
  static boolean mayStandBetween(Token token) {
    return token.isWord()
        && (BETWEEN.contains(token.text())
            || token.text().endsWith("ly") && Character.isLowerCase(token.text().charAt(0)));
  }

  /** Whether a word or mark may stand before a sentence's subject without being part of it. */
  static boolean mayOpen(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return token.kind() == Token.Kind.MARK
        || OPENERS.contains(word)
        || token.isWord() && word.endsWith("ly") && !token.isAllCapitals();
  }

  /** Whether a word joins a second verb to the first one of a subject. */
  static boolean joins(Token token) {
    return JOINERS.contains(token.text());
  }

  /** Whether a word is no cue but always a verb in this form. */
  static boolean isAuxiliary(Token token) {
    return LISTS.get("verbs").contains(token.text());
  }

  /** Whether the form of a word shows that what stands before it is its subject. */
  static boolean isVerb(Token token) {
    boolean past = token.text().endsWith("ed") && token.text().length() > 4;
    return token.isLower() && (past || isCue(token) && !isParticiple(token) || isAuxiliary(token));
  }

  /** Whether a noun tells of words that somebody else has said. */
  static boolean isClaim(Token token) {
    return LISTS.get("claims").contains(token.text());
  }

  /** Whether a noun tells of somebody's words. */
  static boolean isSpeech(Token token) {
    return LISTS.get("speech").contains(token.text());
  }

  static boolean isPassive(Token token) {
    return PASSIVE.contains(token.text());
  }

  static boolean isParticiple(Token token) {
    return token.text().endsWith("ing");
  }
}
