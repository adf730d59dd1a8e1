package sitrep.suggest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.NamedEntity;
import sitrep.prose.WordList;

/** The words by which a text says what somebody or something is. */
final class Nouns {

  private static final Map<String, Set<String>> DESCRIBING =
      WordList.sections("/sitrep/suggest/describing.txt");
  private static final Map<String, Set<String>> GIVEN_NAMES =
      WordList.sections("/sitrep/rawtext/given-names.txt");
  private static final Map<String, Set<String>> PERSONS =
      WordList.sections("/sitrep/rawtext/persons.txt");
  private static final Set<String> PEOPLES =
      WordList.sections("/sitrep/rawtext/places.txt").get("peoples");
  private static final Set<String> ROLES = roles();
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("gov.", "governor"),
          Map.entry("sen.", "senator"),
          Map.entry("rep.", "representative"),
          Map.entry("gen.", "general"),
          Map.entry("lt.", "lieutenant"),
          Map.entry("col.", "colonel"),
          Map.entry("maj.", "major"),
          Map.entry("capt.", "captain"),
          Map.entry("adm.", "admiral"),
          Map.entry("sgt.", "sergeant"),
          Map.entry("cmdr.", "commander"));

  private static final List<List<String>> SAME =
      WordList.lines("/sitrep/suggest/same.txt").stream()
          .map(line -> List.of(line.split(", ")))
          .toList();
  private static final Map<String, String> FILED_UNDER = filedUnder();

  private Nouns() {}

  private static Map<String, String> filedUnder() {
    Map<String, String> under = new HashMap<>();
    SAME.forEach(names -> names.forEach(name -> under.put(name, names.get(0))));
    return Map.copyOf(under);
  }

  private static Set<String> roles() {
    Set<String> roles = new HashSet<>(PERSONS.get("roles"));
    roles.addAll(DESCRIBING.get("person"));
    return roles;
  }

  /** Whether the noun says what something of this kind is. */
  static boolean describes(NamedEntity.Kind kind, String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    return kind == NamedEntity.Kind.PERSON
        ? ROLES.contains(SHORT.getOrDefault(word, word))
        : DESCRIBING.get(kind.word()).contains(word);
  }

  /** Whether the noun is true of too many to say who somebody is. */
  static boolean isUntelling(String noun) {
    return DESCRIBING.get("untelling").contains(noun);
  }

  static boolean isModifier(String word) {
    return DESCRIBING.get("modifiers").contains(word);
  }

  static boolean isHonorific(String word) {
    return DESCRIBING.get("honorifics").contains(word);
  }

  static boolean isPeople(String word) {
    return PEOPLES.contains(word);
  }

  /** Whether a word with a capital is no part of a name. */
  static boolean isNoName(String word) {
    return PERSONS.get("words").contains(word);
  }

  static boolean isGivenName(String word) {
    return GIVEN_NAMES.values().stream().anyMatch(names -> names.contains(word));
  }

  static boolean isTitle(String word) {
    return PERSONS.get("titles").contains(word);
  }

  /** The groups of names that mean the same in any text. */
  static List<List<String>> same() {
    return SAME;
  }

  /** The name under which one of such a group is filed. */
  static Optional<String> filedUnder(String name) {
    return Optional.ofNullable(FILED_UNDER.get(name));
  }
}
