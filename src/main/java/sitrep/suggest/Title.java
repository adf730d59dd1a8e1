package sitrep.suggest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.NamedEntity;
import sitrep.name.Lexicon;

/**
 * Reads what stands directly before a person's name and says who that is: "Estonian Defence
 * Minister", "former harbour master", read backwards from the name.
 */
final class Title {

  private static final int LONGEST = 90;
  private static final int MOST_WORDS = 9;
  private static final Set<String> JOINTS = Set.of("of", "for", "and", "the");

  /** Words that are no names by themselves and yet begin one: "White House". */
  private static final Set<String> BEGINNINGS =
      Set.of("New", "White", "West", "East", "North", "South", "Northern", "Southern", "National");

  /** Offices that have two fields: "Housing and Urban Development". */
  private static final Set<String> FIELDS =
      Set.of(
          "Housing",
          "Health",
          "Foreign",
          "Trade",
          "Business",
          "Food",
          "Culture",
          "Science",
          "Defence",
          "Defense",
          "Home",
          "Security",
          "Economic",
          "Finance",
          "Industry",
          "Commerce");

  private final Deque<String> words = new ArrayDeque<>();
  private boolean told;

  private Title() {}

  /** The words before the name that begins at the offset. */
  static Optional<String> before(String text, int start) {
    Title title = new Title();
    if (start == 0 || text.charAt(start - 1) != ' ') {
      return Optional.empty();
    }
    String near = text.substring(Math.max(0, start - LONGEST), start);
    int line = near.lastIndexOf('\n') + 1;
    boolean whole = line > 0 || start <= LONGEST;
    String[] before = near.substring(line).split(" ", -1);
    int i = before.length - 2;
    while (i > 0 && Nouns.isHonorific(before[i])) {
      i--;
    }
    while (i >= (whole ? 0 : 1) && title.take(before, i)) {
      i--;
    }
    return title.told ? title.result() : Optional.empty();
  }

  private boolean take(String[] before, int i) {
    String word = before[i];
    if (word.isEmpty() || words.size() == MOST_WORDS || !isSound(word)) {
      return false;
    }
    boolean noun = Nouns.describes(NamedEntity.Kind.PERSON, word);
    if (words.isEmpty()) {
      told = noun;
      return noun && words.offerFirst(word);
    }
    boolean joint = JOINTS.contains(word) && i > 0 && leadsOn(before, i);
    boolean capital = Character.isUpperCase(word.codePointAt(0)) && isName(word);
    return (noun || joint || capital || Nouns.isModifier(word)) && words.offerFirst(word);
  }

  /** Whether a joint has the office before it: "Secretary of State". */
  private boolean leadsOn(String[] before, int i) {
    String office = before[i - 1];
    if (before[i].equals("and") && FIELDS.contains(office)) {
      return true;
    }
    boolean next = JOINTS.contains(office) && i > 1;
    return next
        ? !before[i - 2].isEmpty() && isOffice(before[i - 2])
        : !office.isEmpty() && isOffice(office);
  }

  private static boolean isOffice(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        && isSound(word)
        && (Nouns.describes(NamedEntity.Kind.PERSON, word) || Lexicon.isTitle(word));
  }

  private static boolean isName(String word) {
    return !Lexicon.isNoName(word) || Lexicon.isTitle(word) || BEGINNINGS.contains(word);
  }

  /** Letters and hyphens, the dot of an abbreviation, a possessive ending. */
  private static boolean isSound(String word) {
    return word.matches("[\\p{L}-]+(?:[’']s?)?|(?:\\p{Lu}\\.)+(?:[’']s)?|\\p{Lu}\\p{Ll}{1,4}\\.");
  }

  private Optional<String> result() {
    while (!words.isEmpty() && (JOINTS.contains(words.peekFirst()) || isLoose(words.peekFirst()))) {
      words.pollFirst();
    }
    boolean telling = !words.isEmpty() && !Nouns.isUntelling(words.peekLast());
    return telling ? Optional.of(String.join(" ", words)) : Optional.empty();
  }

  private static boolean isLoose(String word) {
    boolean place = word.endsWith(".") && word.matches("\\p{Lu}\\p{Ll}+\\.") && !isOffice(word);
    return place
        || Nouns.isHonorific(word)
        || Lexicon.isNoName(word) && !Lexicon.isTitle(word) && !BEGINNINGS.contains(word);
  }
}
