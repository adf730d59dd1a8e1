package sitrep.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private static final Set<String> MALE_TITLES =
      Set.of("Mr", "Mr.", "Sir", "Lord", "King", "Prince", "Father", "Congressman", "Pope");
  private static final Set<String> FEMALE_TITLES =
      Set.of(
          "Mrs",
          "Mrs.",
          "Ms",
          "Ms.",
          "Miss",
          "Dame",
          "Lady",
          "Queen",
          "Princess",
          "Baroness",
          "Sister",
          "Congresswoman");

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
    return ORGANISATIONS.get("endings").contains(word);
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

  static boolean isTitle(String word) {
    return PERSONS.get("titles").contains(word);
  }

  /** Whether a word, in lower case, says what a person does. */
  public static boolean isRole(String word) {
    return PERSONS.get("roles").contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isGivenName(String word) {
    return PERSONS.get("male").contains(word) || PERSONS.get("female").contains(word);
  }

  /** Whether a word with a capital is no name. */
  static boolean isNoName(Token token) {
    return PERSONS.get("words").contains(token.text())
        || token.text().matches("[RDI]-\\p{Lu}[\\p{L}.]{0,6}");
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
    boolean male = PERSONS.get("male").contains(given);
    boolean female = PERSONS.get("female").contains(given);
    if (male == female) {
      return Gender.UNKNOWN;
    }
    return male ? Gender.MALE : Gender.FEMALE;
  }

  static Gender genderOfTitle(String title) {
    if (MALE_TITLES.contains(title)) {
      return Gender.MALE;
    }
    return FEMALE_TITLES.contains(title) ? Gender.FEMALE : Gender.UNKNOWN;
  }

  private static Set<String> union(String... sections) {
    Set<String> all = new HashSet<>();
    for (String section : sections) {
      all.addAll(PLACES.get(section));
    }
    return Set.copyOf(all);
  }
}
