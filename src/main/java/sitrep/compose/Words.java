package sitrep.compose;

import java.util.Locale;
import sitrep.digest.Dossier;

/** The words of the site itself. */
final class Words {

  private Words() {}

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The heading over dossiers of a kind. */
  static String plural(Dossier.Kind kind) {
    return capital(kind.folder());
  }

  /** A number with its noun. */
  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
