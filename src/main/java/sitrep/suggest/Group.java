package sitrep.suggest;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sitrep.digest.Dossier;
import sitrep.digest.NamedEntity;
import sitrep.name.Lexicon;
import sitrep.name.Person;

/** Forms that mean the same, made into one suggestion. */
final class Group {

  private final List<Form> forms;
  private final Owners owners;
  private final List<Sighting> sightings;
  private final Map<String, Integer> spellings = new TreeMap<>();
  private final NamedEntity.Kind kind;

  Group(List<Form> forms, Owners owners) {
    this.forms = forms;
    this.owners = owners;
    this.sightings =
        forms.stream().flatMap(f -> f.sightings().stream()).sorted(Sighting.IN_TIME).toList();
    Map<NamedEntity.Kind, Integer> kinds = new EnumMap<>(NamedEntity.Kind.class);
    for (Form form : forms) {
      form.kinds().forEach((k, n) -> kinds.merge(k, n, Integer::sum));
      form.spellings().forEach((s, n) -> spellings.merge(s, n, Integer::sum));
    }
    this.kind = kinds.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  Suggestion suggestion(Map<Reading, Set<Integer>> persons) {
    Descriptions descriptions = new Descriptions();
    Set<String> files = new TreeSet<>();
    for (Sighting sighting : sightings) {
      files.add(sighting.reading().file());
      if (sighting.name().kind() == kind && isItself(sighting)) {
        descriptions.note(sighting, persons.get(sighting.reading()));
      }
    }
    String name = name();
    return new Suggestion(
        name,
        dossierKind(),
        sightings.size(),
        files.size(),
        aliases(name),
        sightings.get(0).mention(),
        last().mention(),
        descriptions.best());
  }

  /** A surname may be another's, and words behind "Tartu, Estonia" tell of the first. */
  private boolean isItself(Sighting sighting) {
    NamedEntity name = sighting.name();
    boolean surname = name.text().indexOf(' ') < 0 && name.name().indexOf(' ') > 0;
    int start = sighting.reading().start(name);
    boolean second = start > 1 && sighting.reading().text().startsWith(", ", start - 2);
    return kind == NamedEntity.Kind.PERSON ? !surname : kind != NamedEntity.Kind.PLACE || !second;
  }

  private Sighting last() {
    List<Sighting> dated = sightings.stream().filter(s -> s.reading().date().isPresent()).toList();
    List<Sighting> of = dated.isEmpty() ? sightings : dated;
    return of.get(of.size() - 1);
  }

  private Dossier.Kind dossierKind() {
    return switch (kind) {
      case PERSON -> Dossier.Kind.PERSON;
      case ORGANISATION -> Dossier.Kind.ORGANISATION;
      case PLACE -> Dossier.Kind.PLACE;
    };
  }

  /**
   * What it is filed under: as the list has it, or else a name of several words, or the commonest.
   */
  private String name() {
    Optional<String> filed =
        forms.stream().map(f -> Nouns.filedUnder(f.name())).flatMap(Optional::stream).findFirst();
    if (filed.isPresent()) {
      return filed.get();
    }
    return kind == NamedEntity.Kind.PERSON ? personName() : commonest();
  }

  private String commonest() {
    return forms.stream()
        .max(
            Comparator.comparing((Form f) -> !f.isOneWord())
                .thenComparingInt(f -> f.sightings().size())
                .thenComparing(f -> -f.name().length())
                .thenComparing(Form::name))
        .orElseThrow()
        .name();
  }

  /** The commonest spelling of several words, sooner one that begins with a given name. */
  private String personName() {
    return spellings.entrySet().stream()
        .filter(e -> e.getKey().indexOf(' ') > 0)
        .max(
            Comparator.comparing(
                    (Map.Entry<String, Integer> e) ->
                        Lexicon.isGivenName(PersonName.given(e.getKey())))
                .thenComparing(Map.Entry::getValue)
                .thenComparing(e -> -e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElseGet(this::commonest);
  }

  private List<String> aliases(String name) {
    Set<String> found = new TreeSet<>();
    forms.stream().filter(f -> !f.sightings().isEmpty()).map(Form::name).forEach(found::add);
    found.addAll(spellings.keySet());
    found.removeIf(alias -> alias.equalsIgnoreCase(name) || !isTelling(alias, name));
    return List.copyOf(found);
  }

  private boolean isTelling(String alias, String name) {
    if (kind != NamedEntity.Kind.PERSON) {
      boolean shouted =
          alias.length() > 5 && alias.equals(alias.toUpperCase(java.util.Locale.ROOT));
      return !shouted && Character.isUpperCase(alias.codePointAt(0));
    }
    boolean full = alias.indexOf(' ') > 0 && !startsWithOffice(alias) && !isPadded(alias, name);
    return full || alias.equals(Person.lastWord(name)) && owners.isSole(alias, forms.get(0));
  }

  private static boolean startsWithOffice(String alias) {
    return Nouns.describes(NamedEntity.Kind.PERSON, PersonName.given(alias));
  }

  private static boolean isPadded(String alias, String name) {
    return PersonName.isPadded(alias, name) && !Nouns.isHonorific(PersonName.given(alias));
  }
}
