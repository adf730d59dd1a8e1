package sitrep.suggest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sitrep.analysis.Analysis;
import sitrep.digest.Dossier;
import sitrep.digest.NamedEntity;
import sitrep.problem.Placed;

/**
 * All forms of names in a digest. One word may be a person's surname and something else's name at
 * once, so the two are kept apart.
 */
final class Forms {

  private final Map<String, Form> byKey = new LinkedHashMap<>();

  static Forms of(Analysis analysis, Collection<Reading> readings) {
    Forms forms = new Forms();
    for (Dossier dossier : analysis.digest().dossiers()) {
      forms.know(dossier);
    }
    for (Reading reading : readings) {
      for (NamedEntity name : reading.names()) {
        boolean person = name.kind() == NamedEntity.Kind.PERSON;
        if (!PersonName.isName(name.name())) {
          continue;
        }
        forms
            .form(PersonName.meant(name), person)
            .see(new Sighting(reading, name), spelling(reading, name));
      }
    }
    return forms;
  }

  private void know(Dossier dossier) {
    know(dossier.title());
    dossier.aliases().stream().map(Placed::value).forEach(this::know);
  }

  private void know(String name) {
    form(name, true).setKnown();
    form(name, false).setKnown();
  }

  /** As it is written there, with a title of honour that goes with the name. */
  private static String spelling(Reading reading, NamedEntity name) {
    int start = reading.start(name);
    for (String honour : new String[] {"Sir ", "Dame ", "Lord ", "Lady "}) {
      boolean full = name.kind() == NamedEntity.Kind.PERSON && name.text().indexOf(' ') > 0;
      boolean first = reading.text().startsWith("First ", start - honour.length() - 6);
      if (full && !first && reading.text().startsWith(honour, start - honour.length())) {
        return honour + name.text();
      }
    }
    return name.text();
  }

  private Form form(String name, boolean person) {
    return byKey.computeIfAbsent(key(name, person), k -> new Form(plain(name), person));
  }

  Optional<Form> find(String name, boolean person) {
    return Optional.ofNullable(byKey.get(key(name, person)));
  }

  Collection<Form> all() {
    return byKey.values();
  }

  private static String plain(String name) {
    return name.replaceFirst("^(?:The|the) (?=\\S)", "").replaceAll("\\s+", " ");
  }

  /** Initials are the same with dots and without, and names with hyphens and without. */
  private static String key(String name, boolean person) {
    String plain = plain(name);
    String bare = plain.replaceAll("(?<=\\p{Lu})\\.", "");
    return bare.indexOf(' ') < 0
        ? (person ? "person " : "other ") + bare
        : bare.replace('-', ' ').toLowerCase(Locale.ROOT);
  }
}
