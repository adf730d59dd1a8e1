package sitrep.rawtext.name;

/** Somebody whom an article names, by the fullest form of the name that it gives. */
public record Person(String name, Gender gender) {

  /** The last word of the name. */
  String surname() {
    return lastWord(name);
  }

  /** The last word of a name, a generation such as "Jr." not counted. */
  public static String lastWord(String name) {
    String trimmed = name.replaceAll(",? (?:Jr|Sr|II|III|IV)\\.?$", "");
    return trimmed.substring(trimmed.lastIndexOf(' ') + 1);
  }
}
