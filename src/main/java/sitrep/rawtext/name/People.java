package sitrep.rawtext.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The persons of one article, joined by name: "Moore" is Richard Moore where only one Moore is. */
final class People {

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
    return names.size() == 1 ? Optional.of(byName.get(names.get(0))) : Optional.empty();
  }

  /** The person of that name; a longer form of it where the article has just one. */
  Person of(String name, Gender gender) {
    Optional<Person> fuller =
        bySurname.getOrDefault(Person.lastWord(name), List.of()).stream()
            .filter(n -> n.length() > name.length() && contains(n, name))
            .map(byName::get)
            .reduce((a, b) -> new Person("", Gender.UNKNOWN))
            .filter(p -> !p.name().isEmpty());
    return fuller.orElseGet(() -> byName.getOrDefault(name, new Person(name, gender)));
  }

  private static boolean contains(String fuller, String name) {
    List<String> words = List.of(fuller.split(" "));
    return words.containsAll(List.of(name.split(" ")));
  }

  Collection<Person> all() {
    return byName.values();
  }
}
