package sitrep.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.name.Lexicon;
import sitrep.name.Person;

/**
 * Joins the forms of one name: those that mean the same in any text, those of which a text says so,
 * fuller and shorter names of one person, and a surname that only one person bears. Where two could
 * be meant, nothing is joined.
 */
final class Joining {

  /** More persons of one surname than this are not compared. */
  private static final int LARGEST_FAMILY = 60;

  private static final int RATHER = 4;

  private final Forms forms;

  private Joining(Forms forms) {
    this.forms = forms;
  }

  static void join(Forms forms, Collection<Reading> readings) {
    Joining joining = new Joining(forms);
    Nouns.same().forEach(joining::same);
    joining.stated(readings);
    joining.families();
  }

  private void same(List<String> names) {
    Form first = null;
    for (String name : names) {
      Optional<Form> form = forms.find(name, false);
      if (form.isPresent() && first != null) {
        first.join(form.get());
      }
      first = first == null ? form.orElse(null) : first;
    }
  }

  /** A short form to which texts give two meanings keeps to itself. */
  private void stated(Collection<Reading> readings) {
    Map<Form, Set<Form>> meanings = new LinkedHashMap<>();
    for (Reading reading : readings) {
      for (StatedNames.Pair pair : StatedNames.in(reading)) {
        Optional<Form> full = forms.find(pair.full(), false);
        Optional<Form> other = forms.find(pair.other(), false);
        if (full.isPresent() && other.isPresent()) {
          meanings.computeIfAbsent(other.get(), f -> new LinkedHashSet<>()).add(full.get().head());
        }
      }
    }
    meanings.forEach(
        (other, full) -> {
          Set<Form> heads = new HashSet<>();
          full.forEach(f -> heads.add(f.head()));
          if (heads.size() == 1) {
            full.iterator().next().join(other);
          }
        });
  }

  private void families() {
    Map<String, List<Form>> families = new LinkedHashMap<>();
    List<Form> alone = new ArrayList<>();
    Set<String> given = new HashSet<>();
    for (Form form : forms.all()) {
      if (form.isPerson() && form.isOneWord()) {
        alone.add(form);
      } else if (form.isPerson()) {
        families.computeIfAbsent(Person.lastWord(form.name()), s -> new ArrayList<>()).add(form);
        given.add(PersonName.given(form.name()));
      }
    }
    families.values().stream().filter(f -> f.size() <= LARGEST_FAMILY).forEach(Joining::family);
    forms.all().stream()
        .filter(form -> !form.isPerson() && form.isOneWord())
        .filter(form -> isRatherASurname(form, families.getOrDefault(form.name(), List.of())))
        .forEach(Form::setOpen);
    alone.forEach(form -> alone(form, families.getOrDefault(form.name(), List.of()), given));
  }

  /** What is taken for a place now and then, and is a surname nearly always. */
  private static boolean isRatherASurname(Form form, List<Form> family) {
    int persons = family.stream().mapToInt(f -> f.sightings().size()).sum();
    return persons > RATHER * form.sightings().size();
  }

  private static void family(List<Form> family) {
    for (Form shorter : family) {
      List<Form> fuller =
          family.stream()
              .filter(f -> PersonName.isFuller(f.name(), shorter.name()))
              .sorted(java.util.Comparator.comparingInt((Form f) -> f.name().length()).reversed())
              .toList();
      boolean one =
          fuller.stream()
              .skip(1)
              .allMatch(f -> PersonName.isFuller(fuller.get(0).name(), f.name()));
      if (one) {
        fuller.forEach(f -> f.join(shorter));
      }
      family.stream()
          .filter(f -> PersonName.isPadded(f.name(), shorter.name()))
          .forEach(shorter::join);
    }
  }

  /** A surname, or a given name, which tells too little of whose it is. */
  private static void alone(Form form, List<Form> family, Set<String> given) {
    Set<Form> persons = new HashSet<>();
    family.forEach(f -> persons.add(f.head()));
    if (persons.size() == 1) {
      persons.iterator().next().join(form);
    } else if (persons.size() > 1
        || given.contains(form.name())
        || Lexicon.isGivenName(form.name())) {
      form.setOpen();
    }
  }
}
