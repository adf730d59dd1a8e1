package sitrep.name;

/** Somebody whom an article names, by the fullest form of the name that it gives. */
public record Person(String name, Gender gender) {

  /** Whether the word is the surname, and the rest of the name shows that it is a person's. */
  boolean isSurely(String surname) {
    int space = name.indexOf(' ');
    return space > 0
        && Lexicon.isGivenName(name.substring(0, space))
        && lastWord(name).equals(surname);
  }

  /** The last word of a name, a generation such as "Jr." not counted. */
  public static String lastWord(String name) {
    String trimmed = name.replaceAll(",? (?:Jr|Sr|II|III|IV)\\.?$", "");
    return trimmed.substring(trimmed.lastIndexOf(' ') + 1);
  }
}
