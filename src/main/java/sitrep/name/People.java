package sitrep.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The persons of one article, joined by name: "Moore" is Richard Moore where only one Moore is. */
final class People {

  /** More persons of one surname than this are no article's, and are not compared. */
  private static final int LARGEST_FAMILY = 20;

  private final Map<String, Person> byName = new LinkedHashMap<>();
  private final Map<String, List<String>> bySurname = new LinkedHashMap<>();
  private final Map<String, List<String>> byGivenName = new LinkedHashMap<>();

  /** Adds a full name. */
  void add(String name, Gender gender) {
    Person known = byName.get(name);
    if (known == null) {
      bySurname.computeIfAbsent(Person.lastWord(name), s -> new ArrayList<>()).add(name);
      String given = name.substring(0, Math.max(0, name.indexOf(' ')));
      byGivenName.computeIfAbsent(given, s -> new ArrayList<>()).add(name);
    }
    if (known == null || known.gender() == Gender.UNKNOWN) {
      byName.put(name, new Person(name, gender));
    }
  }

  /** The one person of that surname, or of that given name. */
  Optional<Person> byOneWord(String word) {
    List<String> names = bySurname.getOrDefault(word, List.of());
    if (names.isEmpty()) {
      names = byGivenName.getOrDefault(word, List.of());
    }
    return names.size() > LARGEST_FAMILY ? Optional.empty() : onlyOne(names);
  }

  /** The one person whom all these names mean, such as "Ann Lee" and "Ann M. Lee". */
  private Optional<Person> onlyOne(List<String> names) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String fullest = names.get(0);
    for (String name : names) {
      fullest = name.length() > fullest.length() ? name : fullest;
    }
    for (String name : names) {
      if (!contains(fullest, name)) {
        return Optional.empty();
      }
    }
    return Optional.of(byName.get(fullest));
  }

  /** The person of that name; a longer form of it where the article has just one. */
  Person of(String name, Gender gender) {
    List<String> family = bySurname.getOrDefault(Person.lastWord(name), List.of());
    List<String> fuller =
        family.size() > LARGEST_FAMILY
            ? List.of()
            : family.stream().filter(n -> n.length() > name.length() && contains(n, name)).toList();
    return fuller.size() == 1
        ? byName.get(fuller.get(0))
        : byName.getOrDefault(name, new Person(name, gender));
  }

  private static boolean contains(String fuller, String name) {
    List<String> words = List.of(fuller.split(" "));
    return words.containsAll(List.of(name.split(" ")));
  }
}
