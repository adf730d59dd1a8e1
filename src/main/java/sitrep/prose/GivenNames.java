package sitrep.prose;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The given names that the program knows, and whose they mostly are. */
public final class GivenNames {

  private static final Map<String, Set<String>> LISTS =
      WordList.sections("/sitrep/rawtext/given-names.txt");
  private static final Set<String> ALL =
      LISTS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private GivenNames() {}

  /** Whether a word is somebody's given name in any of our lists. */
  public static boolean has(String word) {
    return ALL.contains(word);
  }

  /** Whether men bear it. */
  public static boolean isMale(String name) {
    return LISTS.get("male").contains(name);
  }

  /** Whether women bear it. */
  public static boolean isFemale(String name) {
    return LISTS.get("female").contains(name);
  }
}
