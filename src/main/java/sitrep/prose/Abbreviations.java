package sitrep.prose;

import java.util.Locale;
import java.util.Set;

/** Tells a full stop behind an abbreviation or an initial from one that ends a sentence. */
final class Abbreviations {

  /** Written with a capital, they stand before a name. */
  private static final Set<String> TITLES =
      words(
          "mr mrs ms dr prof rev hon st gen lt col maj capt cmdr adm sgt cpl brig gov sen "
              + "rep reps sens pres messrs supt insp det mt ft");

  private static final Set<String> BEFORE_DIGITS =
      words(
          "no nos vol fig p pp para paras art jan feb mar apr jun jul aug sep sept oct nov "
              + "dec");
  private static final Set<String> NEVER_LAST = words("vs v cf e.g i.e approx");
  private static final Set<String> SOMETIMES_LAST =
      words("etc est dept inc ltd co corp bros ave blvd rd jr sr");

  /** States, behind a town: "Odrin, Calif." */
  private static final Set<String> STATES =
      words(
          "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss "
              + "mo mont neb nev okla ore pa tenn tex va vt wash wis wyo");

  private static final Set<String> AFTER_TIME =
      words(
          "ET EST EDT PT PST PDT CT CST CDT MT GMT UTC BST CET IST Eastern Pacific Central "
              + "Mountain Monday Tuesday Wednesday Thursday Friday Saturday Sunday January "
              + "February March April May June July August September October November December "
              + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");

  private static final String QUOTES = "\"'“‘«„‚";

  /** Words that commonly open a sentence, and no name. */
  private static final Set<String> OPENINGS =
      words(
          "The A An In On But And He She It They This That We I At For These Those There "
              + "His Her Their Its When While If As After Before Since Some Many Most Our You "
              + "What Who Why How Where Now Then So Yet However Meanwhile Also Although Because "
              + "Despite During By With From To Not");

  private Abbreviations() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** Whether the full stop ends no sentence, the next word beginning at {@code next}. */
  static boolean endsAt(String text, int dot, int next) {
    int start = dot;
    while (start > 0 && isPart(text.charAt(start - 1))) {
      start--;
    }
    if (start == dot || next == text.length()) {
      return false;
    }
    String word = text.substring(start, dot).toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(text.charAt(start));
    if (NEVER_LAST.contains(word) || capital && TITLES.contains(word)) {
      return true;
    }
    String following = word(text, next);
    if (word.equals("a.m") || word.equals("p.m")) {
      return AFTER_TIME.contains(following) || following.isEmpty();
    }
    boolean opens = OPENINGS.contains(following);
    if (word.length() == 1 && capital && !word.equals("i")) {
      return !(opens && following.length() > 2);
    }
    if (BEFORE_DIGITS.contains(word) && Character.isDigit(text.charAt(next))) {
      return true;
    }
    boolean quotes =
        QUOTES.indexOf(text.charAt(next)) >= 0
            && !following.isEmpty()
            && Character.isUpperCase(following.charAt(0));
    return !opens && !quotes && isSometimesLast(text, start, word, capital);
  }

  private static boolean isSometimesLast(String text, int start, String word, boolean capital) {
    boolean acronym = word.length() > 2 && word.charAt(1) == '.';
    return acronym
        || SOMETIMES_LAST.contains(word)
        || capital && STATES.contains(word) && isBehindTown(text, start);
  }

  private static boolean isBehindTown(String text, int start) {
    return start > 1 && text.charAt(start - 1) == ' ' && text.charAt(start - 2) == ',';
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c) || c == '.';
  }

  /** The word that begins there, or behind the opening mark that stands there. */
  private static String word(String text, int from) {
    int start = Sentences.OPENERS.indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }
}
