package sitrep.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sitrep.digest.NamedEntity;

/**
 * Finds where a text says that two names mean the same: "Harbour Control Board (HCB)", "the Harbour
 * Control Board, known as the Board", "HCB, or Harbour Control Board,".
 */
final class StatedNames {

  private static final int NEAR = 50;
  private static final Pattern KNOWN_AS =
      Pattern.compile(
          ",? (?:which is |who is )?(?:also |better |commonly |widely |generally |sometimes )*"
              + "(?:known|abbreviated|referred to) (?:simply )?(?:as|by) (?:the )?[\"“'‘]?");
  private static final Pattern OR = Pattern.compile(", or (?:the )?|, the ");
  private static final Pattern BRACKET = Pattern.compile(" \\((?:the )?[\"“]?");

  private StatedNames() {}

  /** Two names of the same; the other is the shorter, or the one by which it is known. */
  record Pair(String full, String other) {}

  static List<Pair> in(Reading reading) {
    List<Pair> pairs = new ArrayList<>();
    List<NamedEntity> names = reading.names();
    for (NamedEntity name : names) {
      if (isBodyOrPlace(name) && isAcronym(name.text(), name.name())) {
        pairs.add(new Pair(name.name(), name.text()));
      }
    }
    for (int i = 1; i < names.size(); i++) {
      NamedEntity first = names.get(i - 1);
      NamedEntity second = names.get(i);
      int from = reading.end(first);
      int to = reading.start(second);
      boolean bodies = isBodyOrPlace(first) && isBodyOrPlace(second) && isNear(from, to);
      if (bodies && says(reading.text(), from, to, reading.end(second), first, second)) {
        pairs.add(pair(first.name(), second.name()));
      }
    }
    return pairs;
  }

  private static boolean isBodyOrPlace(NamedEntity name) {
    return name.kind() != NamedEntity.Kind.PERSON;
  }

  private static boolean isNear(int from, int to) {
    return from < to && to - from < NEAR;
  }

  private static boolean says(
      String text, int from, int to, int end, NamedEntity first, NamedEntity second) {
    String between = text.substring(from, to);
    if (KNOWN_AS.matcher(between).matches()) {
      return first.kind() == second.kind();
    }
    boolean acronym =
        isAcronym(first.name(), second.name()) || isAcronym(second.name(), first.name());
    boolean closes = text.startsWith(")", end);
    return acronym
        && (OR.matcher(between).matches() || closes && BRACKET.matcher(between).matches());
  }

  private static Pair pair(String first, String second) {
    return first.length() < second.length() && isAcronym(first, second)
        ? new Pair(second, first)
        : new Pair(first, second);
  }

  /** Whether the letters of the one are the first letters of the other's words, in their order. */
  static boolean isAcronym(String letters, String name) {
    String bare = letters.replace(".", "");
    if (!bare.matches("\\p{Lu}[\\p{Lu}\\p{Nd}&]{1,7}") || name.indexOf(' ') < 0) {
      return false;
    }
    int at = 0;
    for (String word : name.split("[ -]")) {
      boolean fits = at < bare.length() && !word.isEmpty() && word.charAt(0) == bare.charAt(at);
      at += fits ? 1 : 0;
    }
    return at == bare.length() && name.charAt(0) == bare.charAt(0);
  }
}
