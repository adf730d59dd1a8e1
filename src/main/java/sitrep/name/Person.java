package sitrep.name;

import java.util.Set;

/** Somebody whom an article names, by the fullest form of the name that it gives. */
public record Person(String name, Gender gender) {

  private static final Set<String> GENERATIONS =
      Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "II.", "III.", "IV.");

  boolean isSurname(String word) {
    return lastWord(name).equals(word);
  }

  /** Whether the word is the surname, and the rest of the name shows that it is a person's. */
  boolean isSurely(String surname) {
    int space = name.indexOf(' ');
    return space > 0
        && Lexicon.isGivenName(name.substring(0, space))
        && lastWord(name).equals(surname);
  }

  /** Whether a word tells a son from his father: "Jr.", "III". */
  static boolean isGeneration(String word) {
    return GENERATIONS.contains(word);
  }

  /** What tells a son from his father, without a full stop: "Jr"; or nothing. */
  public static String generation(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return isGeneration(last) ? last.replace(".", "") : "";
  }

  /** The last word of a name, a generation such as "Jr." not counted. */
  public static String lastWord(String name) {
    int space = name.lastIndexOf(' ');
    String last = name.substring(space + 1);
    if (space < 0 || !isGeneration(last)) {
      return last;
    }
    boolean comma = name.charAt(space - 1) == ',';
    String rest = name.substring(0, comma ? space - 1 : space);
    return rest.substring(rest.lastIndexOf(' ') + 1);
  }
}
