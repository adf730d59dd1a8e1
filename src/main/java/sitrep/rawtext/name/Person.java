package sitrep.rawtext.name;

/** Somebody whom an article names, by the fullest form of the name that it gives. */
public record Person(String name, Gender gender) {

  /** The last word of the name. */
  String surname() {
    return lastWord(name);
  }

  static String lastWord(String name) {
    String trimmed = name.replaceAll(",? (?:Jr|Sr|II|III|IV)\\.?$", "");
    return trimmed.substring(trimmed.lastIndexOf(' ') + 1);
  }
}
