package sitrep.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The persons of one article, joined by name: "Moore" is Richard Moore where only one Moore is. */
final class People {

  /** More persons of one surname than this are no article's, and are not compared. */
  private static final int LARGEST_FAMILY = 20;

  private final Map<String, Set<Gender>> titles = new HashMap<>();
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

  /** Notes that somebody is called by the surname alone, with a title that tells the gender. */
  void call(String surname, Gender title) {
    if (title != Gender.UNKNOWN) {
      titles.computeIfAbsent(surname, s -> EnumSet.noneOf(Gender.class)).add(title);
    }
  }

  /**
   * The one person of that surname, or of that given name, whom the title fits; without a title
   * nobody, where somebody of the other gender bears the name too.
   */
  Optional<Person> byOneWord(String word, Gender title) {
    List<String> names = bySurname.getOrDefault(word, List.of());
    if (names.isEmpty()) {
      names = byGivenName.getOrDefault(word, List.of());
    }
    Optional<Person> one =
        names.size() > LARGEST_FAMILY ? Optional.empty() : onlyOne(elders(names));
    return one.filter(p -> fits(p, word, title));
  }

  /** Whether somebody is named just so, in full. */
  boolean isNamed(String name) {
    return byName.containsKey(name);
  }

  /** Whether somebody of that surname is named in full. */
  boolean isSurname(String word) {
    return bySurname.containsKey(word);
  }

  /** Those called by the bare surname: a son is "Lee Jr." where his father is named as well. */
  private static List<String> elders(List<String> names) {
    List<String> elders = names.stream().filter(n -> Person.generation(n).isEmpty()).toList();
    return elders.isEmpty() ? names : elders;
  }

  private boolean fits(Person person, String word, Gender title) {
    if (person.gender() == Gender.UNKNOWN) {
      return true;
    }
    return title == Gender.UNKNOWN
        ? Set.of(person.gender()).containsAll(titles.getOrDefault(word, Set.of()))
        : title == person.gender();
  }

  /** The person, of the gender that the titles before the surname alone tell, if they tell one. */
  private Person titled(Person person) {
    Set<Gender> told = titles.getOrDefault(Person.lastWord(person.name()), Set.of());
    return person.gender() == Gender.UNKNOWN
            && told.size() == 1
            && bySurname.getOrDefault(Person.lastWord(person.name()), List.of()).size() == 1
        ? new Person(person.name(), told.iterator().next())
        : person;
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
    return Optional.of(titled(byName.get(fullest)));
  }

  /** The person of that name; a longer form of it where the article has just one. */
  Person of(String name, Gender gender) {
    List<String> family = bySurname.getOrDefault(Person.lastWord(name), List.of());
    List<String> fuller =
        family.size() > LARGEST_FAMILY
            ? List.of()
            : family.stream().filter(n -> n.length() > name.length() && contains(n, name)).toList();
    return fuller.size() == 1
        ? titled(byName.get(fuller.get(0)))
        : titled(byName.getOrDefault(name, new Person(name, gender)));
  }

  /** Whether a name is a longer form of another; a father is not his son. */
  private static boolean contains(String fuller, String name) {
    if (!Person.generation(fuller).equals(Person.generation(name))) {
      return false;
    }
    List<String> words = List.of(fuller.split(" "));
    return words.containsAll(List.of(name.split(" ")));
  }
}
