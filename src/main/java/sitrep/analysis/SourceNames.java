package sitrep.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sitrep.digest.Dossier;
import sitrep.digest.NamedEntity;
import sitrep.digest.Source;

/**
 * What the reading of a raw text knows of its names beyond what dossiers say: that "Moore" is
 * Richard Moore here, or that he is another Moore.
 */
final class SourceNames {

  private record Name(int start, int end, NamedEntity entity, Optional<Dossier> dossier) {}

  private final Map<Integer, List<Name>> byWords = new HashMap<>();

  private SourceNames() {}

  static SourceNames of(Source source, BodySpots spots, Names names) {
    SourceNames read = new SourceNames();
    for (NamedEntity entity : source.raw().names()) {
      Optional<Dossier> dossier =
          names.dossier(entity.name()).filter(d -> d.kind().word().equals(entity.kind().word()));
      spots
          .find(entity.start(), entity.end())
          .ifPresent(
              s ->
                  read.byWords
                      .computeIfAbsent(s.words(), w -> new ArrayList<>())
                      .add(new Name(s.start(), s.end(), entity, dossier)));
    }
    return read;
  }

  /** The names in some words, those found by the dossiers' own put right, from left to right. */
  List<NameMatcher.Match> correct(int words, List<NameMatcher.Match> matches) {
    List<Name> read = byWords.getOrDefault(words, List.of());
    if (read.isEmpty()) {
      return matches;
    }
    List<NameMatcher.Match> all = new ArrayList<>();
    int next = 0;
    for (Name name : read) {
      while (next < matches.size() && matches.get(next).end() <= name.start) {
        all.add(matches.get(next++));
      }
      int first = next;
      while (next < matches.size() && matches.get(next).start() < name.end) {
        if (!isSomebodyElse(matches.get(next), name)) {
          all.add(matches.get(next));
        }
        next++;
      }
      if (first == next) {
        name.dossier
            .filter(d -> isShorter(d, name.entity))
            .ifPresent(d -> all.add(new NameMatcher.Match(name.start, name.end, d)));
      }
    }
    all.addAll(matches.subList(next, matches.size()));
    return all;
  }

  private static boolean isShorter(Dossier dossier, NamedEntity entity) {
    return !entity.text().equals(entity.name()) && !dossier.neverLink().contains(entity.text());
  }

  /** Whether a surname is found that the text gives to a person of another given name. */
  private static boolean isSomebodyElse(NameMatcher.Match match, Name name) {
    String full = name.entity.name();
    String surname = full.substring(full.lastIndexOf(' ') + 1);
    boolean isSurname =
        name.entity.kind() == NamedEntity.Kind.PERSON
            && match.dossier().kind() == Dossier.Kind.PERSON
            && full.length() > surname.length()
            && match.end() == name.end
            && match.end() - match.start() == surname.length();
    return isSurname
        && name.dossier.filter(d -> d == match.dossier()).isEmpty()
        && match.dossier().title().endsWith(" " + surname)
        && match.dossier().title().codePointAt(0) != full.codePointAt(0);
  }
}
