package sitrep.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import sitrep.prose.GivenNames;
import sitrep.prose.Token;
import sitrep.prose.WordList;

/** The words and names that the program knows beforehand. */
public final class Lexicon {

  private static final Map<String, Set<String>> PLACES =
      WordList.sections("/sitrep/rawtext/places.txt");
  private static final Map<String, Set<String>> ORGANISATIONS =
      WordList.sections("/sitrep/rawtext/organisations.txt");
  private static final Map<String, Set<String>> PERSONS =
      WordList.sections("/sitrep/rawtext/persons.txt");
  private static final Set<String> ALL_PLACES = union("countries", "cities", "regions");

  private static final Pattern PARTY_AND_STATE = Pattern.compile("[RDI]-\\p{Lu}[\\p{L}.]{0,6}");

  private Lexicon() {}

  static boolean isPlace(String name) {
    return ALL_PLACES.contains(name);
  }

  static boolean isOrganisation(String name) {
    return ORGANISATIONS.get("known").contains(name);
  }

  static boolean endsPlace(String word) {
    return PLACES.get("endings").contains(word);
  }

  static boolean beginsPlace(String word) {
    return PLACES.get("beginnings").contains(word);
  }

  static boolean endsOrganisation(String word) {
    return ORGANISATIONS.get("endings").contains(word) || isUnit(word);
  }

  static boolean beginsOrganisation(String word) {
    return ORGANISATIONS.get("beginnings").contains(word);
  }

  static boolean isPeople(String word) {
    return PLACES.get("peoples").contains(word);
  }

  /** Whether a word shows that a name is that of a thing: a law, a weapon, an operation. */
  static boolean isThing(String word) {
    return PERSONS.get("things").contains(word);
  }

  /** Whether a word belongs to a title, without being one: "Executive", "Deputy", "Foreign". */
  static boolean isRank(String word) {
    return PERSONS.get("ranks").contains(word);
  }

  /** Whether a word that is no name as a rule is a surname too. */
  static boolean isWordSurname(String word) {
    return PERSONS.get("word surnames").contains(word);
  }

  /** Whether somebody is known by this one word, so that an article needs no more. */
  static boolean isKnownPerson(String word) {
    return PERSONS.get("known").contains(word);
  }

  /** Whether a word that ends the names of places or bodies is a surname as well. */
  static boolean isSurname(String word) {
    return PERSONS.get("surnames").contains(word);
  }

  /** Whether a word names a part of an army. */
  static boolean isUnit(String word) {
    return ORGANISATIONS.get("units").contains(word);
  }

  /** Whether a word may be of a body's name, although it is none by itself: "State", "Police". */
  static boolean isInner(String word) {
    return PERSONS.get("inner").contains(word);
  }

  /** Whether a name is that of a country, or of a part of one in which towns lie. */
  static boolean isLand(String name) {
    return PLACES.get("countries").contains(name) || PLACES.get("regions").contains(name);
  }

  static boolean isCountry(String name) {
    return PLACES.get("countries").contains(name);
  }

  /** Whether three capitals are a country's code, as sports results have them in brackets. */
  static boolean isCode(String word) {
    return PLACES.get("codes").contains(word);
  }

  static boolean isPlaceNoun(String word) {
    return PLACES.get("nouns").contains(word);
  }

  /** Whether a common noun is that of a body whose name follows. */
  static boolean isBodyNoun(String word) {
    return ORGANISATIONS.get("nouns before").contains(word);
  }

  /** Whether a common noun is that of a body whose name precedes it. */
  static boolean isBodyNounAfter(String word) {
    return ORGANISATIONS.get("nouns after").contains(word);
  }

  /** Every place and organisation that is known beforehand. */
  static Set<String> knownNames() {
    Set<String> names = new HashSet<>(ALL_PLACES);
    names.addAll(ORGANISATIONS.get("known"));
    return Set.copyOf(names);
  }

  /** Whether a word is a title that stands before a name. */
  public static boolean isTitle(String word) {
    return PERSONS.get("titles").contains(word);
  }

  /** Whether a word, in lower case, says what a person does. */
  public static boolean isRole(String word) {
    return PERSONS.get("roles").contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word is somebody's given name in any of our lists. */
  public static boolean isGivenName(String word) {
    return GivenNames.has(word);
  }

  /** Whether a word is written with a capital without being a name, or a part of one. */
  public static boolean isNoName(String word) {
    return PERSONS.get("words").contains(word);
  }

  /** Whether a word with a capital is no name. */
  static boolean isNoName(Token token) {
    return isNoName(token.text())
        || token.text().indexOf('-') == 1 && PARTY_AND_STATE.matcher(token.text()).matches()
        || token.text().startsWith("I'")
        || token.text().startsWith("I’");
  }

  /** Whether a word may be a name that no list holds. */
  public static boolean mayBeName(Token token) {
    String word = token.text();
    boolean contraction = word.indexOf('\'') == 1 || word.indexOf('’') == 1;
    return token.isCapital()
        && !isNoName(token)
        && !isPeople(word)
        && !contraction
        && !endsOrganisation(word)
        && !endsPlace(word);
  }

  static Gender genderOfName(String given) {
    if (GivenNames.isMale(given)) {
      return Gender.MALE;
    }
    return GivenNames.isFemale(given) ? Gender.FEMALE : Gender.UNKNOWN;
  }

  /** What a title, or a role in any case, tells: "Mrs.", "actress". */
  static Gender genderOfTitle(String title) {
    String word = title.toLowerCase(Locale.ROOT);
    if (PERSONS.get("men").contains(word)) {
      return Gender.MALE;
    }
    return PERSONS.get("women").contains(word) ? Gender.FEMALE : Gender.UNKNOWN;
  }

  private static Set<String> union(String... sections) {
    Set<String> all = new HashSet<>();
    for (String section : sections) {
      all.addAll(PLACES.get(section));
    }
    return Set.copyOf(all);
  }
}
