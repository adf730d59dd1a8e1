package sitrep.name;

/** Somebody whom an article names, by the fullest form of the name that it gives. */
public record Person(String name, Gender gender) {

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

  /** What tells a son from his father: "Jr.", or nothing. */
  static String generation(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return last.matches("(?:Jr|Sr|II|III|IV)\\.?") ? last.replace(".", "") : "";
  }

  /** The last word of a name, a generation such as "Jr." not counted. */
  public static String lastWord(String name) {
    String trimmed = name.replaceAll(",? (?:Jr|Sr|II|III|IV)\\.?$", "");
    return trimmed.substring(trimmed.lastIndexOf(' ') + 1);
  }
}
