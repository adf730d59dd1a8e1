package sitrep.suggest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sitrep.digest.NamedEntity;

/** One form of a name, wherever it stands; forms that mean the same are joined to one of them. */
final class Form {

  private final String name;
  private final boolean person;
  private final List<Sighting> sightings = new ArrayList<>();
  private final Map<String, Integer> spellings = new TreeMap<>();
  private final Map<NamedEntity.Kind, Integer> kinds = new EnumMap<>(NamedEntity.Kind.class);
  private Form joinedTo = this;
  private boolean known;
  private boolean open;

  Form(String name, boolean person) {
    this.name = name;
    this.person = person;
  }

  void see(Sighting sighting, String spelling) {
    sightings.add(sighting);
    spellings.merge(spelling, 1, Integer::sum);
    kinds.merge(sighting.name().kind(), 1, Integer::sum);
  }

  /** The form that stands for all that mean the same. */
  Form head() {
    Form head = this;
    while (head.joinedTo != head) {
      head.joinedTo = head.joinedTo.joinedTo;
      head = head.joinedTo;
    }
    return head;
  }

  void join(Form other) {
    other.head().joinedTo = head();
  }

  /** A dossier has it. */
  void setKnown() {
    known = true;
  }

  /** It may mean one or another. */
  void setOpen() {
    open = true;
  }

  String name() {
    return name;
  }

  boolean isPerson() {
    return person;
  }

  boolean isKnown() {
    return known;
  }

  boolean isOpen() {
    return open;
  }

  boolean isOneWord() {
    return name.indexOf(' ') < 0;
  }

  List<Sighting> sightings() {
    return sightings;
  }

  Map<String, Integer> spellings() {
    return spellings;
  }

  Map<NamedEntity.Kind, Integer> kinds() {
    return kinds;
  }
}
