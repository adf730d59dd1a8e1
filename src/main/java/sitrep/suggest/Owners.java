package sitrep.suggest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** To which names of a digest a word belongs. */
final class Owners {

  private final Map<String, Set<Form>> owners = new HashMap<>();

  static Owners of(Forms forms) {
    Owners owners = new Owners();
    for (Form form : forms.all()) {
      if (!form.sightings().isEmpty() || form.isKnown()) {
        for (String word : form.name().split(" ")) {
          owners.owners.computeIfAbsent(word, w -> new HashSet<>()).add(form.head());
        }
      }
    }
    return owners;
  }

  /** Whether the word can mean nothing else than this. */
  boolean isSole(String word, Form form) {
    return owners.getOrDefault(word, Set.of()).stream().allMatch(f -> f.head() == form.head());
  }
}
