package sitrep.date;

import java.util.Locale;
import java.util.Set;
import sitrep.line.Prose;

/** Whether the verb that a date belongs to tells of what has passed or of what is to come. */
record Tense(Prose prose) {

  private static final Set<String> AT = Set.of("in", "on");

  /** With these, a word that ends as verbs of the past do tells of what is to come. */
  private static final Set<String> AHEAD =
      Set.of(
          "be",
          "is",
          "are",
          "will",
          "would",
          "expected",
          "planned",
          "scheduled",
          "slated",
          "supposed",
          "needed",
          "proposed");

  private static final Set<String> TO_COME = Set.of("will", "shall");
  private static final Set<String> ARRANGED =
      Set.of("due", "expected", "planned", "scheduled", "slated", "set");
  private static final Set<String> NOW = Set.of("be", "is", "are");
  private static final Set<String> PASSED =
      Set.of("said", "was", "were", "had", "has", "told", "wrote", "began", "came", "went");
  private static final Set<String> ENDS = Set.of(".", "!", "?", ";", ":", "“", "”", "\"");
  private static final int REACH = 12;

  /** Whether the verb just before tells of the past: "confirmed in April", not "due in April". */
  boolean hasPassed(int from) {
    boolean joined = AT.contains(word(from - 1));
    int verb = from - (joined ? 2 : 1);
    boolean ahead =
        AHEAD.contains(word(verb))
            || AHEAD.contains(word(verb - 1))
            || AHEAD.contains(word(verb - 2));
    return word(verb).endsWith("ed") && !ahead;
  }

  /** Whether the nearest verb before tells of what is to come: "will open on Monday". */
  boolean isAhead(int from) {
    for (int i = from - 1; i >= 0 && i > from - REACH && !ENDS.contains(word(i)); i--) {
      String word = word(i).toLowerCase(Locale.ROOT);
      if (TO_COME.contains(word) || ARRANGED.contains(word) && NOW.contains(word(i - 1))) {
        return true;
      }
      if (PASSED.contains(word) || word.endsWith("ed")) {
        return false;
      }
    }
    return false;
  }

  private String word(int i) {
    return prose.token(i).text();
  }
}
