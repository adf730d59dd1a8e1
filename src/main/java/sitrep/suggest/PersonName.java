package sitrep.suggest;

import java.util.List;
import sitrep.digest.NamedEntity;
import sitrep.name.Lexicon;

/** The parts of a person's name. */
final class PersonName {

  private PersonName() {}

  static String given(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? "" : name.substring(0, space);
  }

  /** A son bears his father's name, and is another. */
  private static boolean isSonOrFather(String name) {
    return name.matches(".* (?:Jr|Sr)\\.?");
  }

  /** Whom a name in a text means: a father is not named by his son's fuller name. */
  static String meant(NamedEntity name) {
    boolean son = isSonOrFather(name.name()) && !isSonOrFather(name.text());
    return son && name.text().indexOf(' ') > 0 ? name.text() : name.name();
  }

  /** Whether there is more to it than a generation. */
  static boolean isName(String name) {
    return !name.matches("(?:Jr|Sr)\\.?");
  }

  /** Whether one name has only a word more that is none of it, before the other: an office. */
  static boolean isPadded(String longer, String name) {
    return longer.endsWith(" " + name) && !Lexicon.isGivenName(given(longer));
  }

  /** Whether one name is the other with more in its middle. */
  static boolean isFuller(String fuller, String name) {
    if (fuller.length() <= name.length() || isSonOrFather(fuller) != isSonOrFather(name)) {
      return false;
    }
    List<String> words = List.of(fuller.split(" "));
    return given(fuller).equals(given(name)) && words.containsAll(List.of(name.split(" ")));
  }
}
