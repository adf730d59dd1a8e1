package sitrep.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.NamedEntity;
import sitrep.name.Lexicon;
import sitrep.prose.WordList;

/** The words by which a text says what somebody or something is. */
final class Nouns {

  private static final Map<String, Set<String>> DESCRIBING =
      WordList.sections("/sitrep/suggest/describing.txt");
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

  /** Whether the noun says what something of this kind is. */
  static boolean describes(NamedEntity.Kind kind, String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    boolean person = kind == NamedEntity.Kind.PERSON;
    String full = person ? SHORT.getOrDefault(word, word) : word;
    return DESCRIBING.get(kind.word()).contains(full) || person && Lexicon.isRole(full);
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

  /** The groups of names that mean the same in any text. */
  static List<List<String>> same() {
    return SAME;
  }

  /** The name under which one of such a group is filed. */
  static Optional<String> filedUnder(String name) {
    return Optional.ofNullable(FILED_UNDER.get(name));
  }
}
