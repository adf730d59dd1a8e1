package sitrep.suggest;

import java.util.List;
import sitrep.digest.NamedEntity;
import sitrep.name.Lexicon;
import sitrep.name.Person;

/** The parts of a person's name. */
final class PersonName {

  private PersonName() {}

  static String given(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? "" : name.substring(0, space);
  }

  /** Whom a name in a text means: a father is not named by his son's fuller name. */
  static String meant(NamedEntity name) {
    boolean son =
        !Person.generation(name.name()).isEmpty() && Person.generation(name.text()).isEmpty();
    return son && name.text().indexOf(' ') > 0 ? name.text() : name.name();
  }

  /** Whether there is more to it than a generation. */
  static boolean isName(String name) {
    return name.indexOf(' ') >= 0 || Person.generation(name).isEmpty();
  }

  /** Whether one name has only a word more that is none of it, before the other: an office. */
  static boolean isPadded(String longer, String name) {
    return longer.endsWith(" " + name) && !Lexicon.isGivenName(given(longer));
  }

  /**
   * Whether one name is the other with more in its middle; a son bears his father's, and is
   * another.
   */
  static boolean isFuller(String fuller, String name) {
    if (fuller.length() <= name.length()
        || !Person.generation(fuller).equals(Person.generation(name))) {
      return false;
    }
    List<String> words = List.of(fuller.split(" "));
    return given(fuller).equals(given(name)) && words.containsAll(List.of(name.split(" ")));
  }
}
