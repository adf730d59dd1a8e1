package sitrep.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sitrep.digest.Digest;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.problem.DidYouMean;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Who is meant by a name. A name of two dossiers means neither; a dossier's name goes before a
 * topic's title, that before a brief's, that before a source's, and any of them before an id.
 */
public final class Names {

  private final Map<String, Item> byName = new HashMap<>();
  private final Map<String, Dossier> linkable = new LinkedHashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  private Names() {}

  /** The names of a digest; those that more than one dossier has are problems. */
  static Names of(Digest digest, List<Problem> problems) {
    Names names = new Names();
    Map<String, Placed<Dossier>> owners = new HashMap<>();
    for (Dossier dossier : digest.dossiers()) {
      dossierNames(dossier).forEach(name -> names.claim(name, dossier, owners, problems));
    }
    owners.forEach((name, owner) -> names.own(name, owner.value()));
    names.addFolded(owners);
    digest.topics().forEach(topic -> names.addAll(topic, topic.title()));
    digest.briefs().forEach(brief -> names.addAll(brief, brief.title()));
    digest.withdrawn().forEach(brief -> names.addAll(brief, brief.title()));
    digest.sources().forEach(source -> names.addAll(source, source.title()));
    Stream.of(
            digest.dossiers(),
            digest.topics(),
            digest.briefs(),
            digest.withdrawn(),
            digest.sources(),
            digest.pages())
        .flatMap(List::stream)
        .forEach(item -> names.addAll(item, item.id()));
    return names;
  }

  private static Stream<Placed<String>> dossierNames(Dossier dossier) {
    return Stream.concat(Stream.of(dossier.name()), dossier.aliases().stream())
        .filter(name -> !name.value().isBlank());
  }

  private void claim(
      Placed<String> name,
      Dossier dossier,
      Map<String, Placed<Dossier>> owners,
      List<Problem> problems) {
    Placed<Dossier> owner = owners.putIfAbsent(name.value(), new Placed<>(dossier, name.place()));
    if (owner != null && owner.value() != dossier) {
      ambiguous.add(name.value());
      String other = owner.value().place().file();
      problems.add(Problem.of(ProblemKind.AMBIGUOUS_NAME, name.place(), name.value(), other));
    }
  }

  private void own(String name, Dossier dossier) {
    if (ambiguous.contains(name)) {
      return;
    }
    byName.put(name, dossier);
    if (!dossier.neverLink().contains(name)) {
      linkable.put(name, dossier);
    }
  }

  /** A name may be written in other case inside {@code [[…]]} where that leaves no doubt. */
  private void addFolded(Map<String, Placed<Dossier>> owners) {
    Map<String, Set<Dossier>> byFolded = new HashMap<>();
    owners.forEach(
        (name, owner) ->
            byFolded
                .computeIfAbsent(
                    fold(name),
                    f -> java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>()))
                .add(owner.value()));
    byFolded.forEach(
        (name, dossiers) -> {
          if (dossiers.size() == 1 && !ambiguous.contains(name)) {
            byName.putIfAbsent(name, dossiers.iterator().next());
          }
        });
  }

  private void addAll(Item item, String name) {
    if (!ambiguous.contains(name)) {
      byName.putIfAbsent(name, item);
      byName.putIfAbsent(fold(name), item);
    }
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The item of this name, alias, title or id. */
  public Optional<Item> find(String name) {
    Item exact = byName.get(name);
    return exact != null ? Optional.of(exact) : Optional.ofNullable(byName.get(fold(name)));
  }

  /** The dossier of this name, alias or id. */
  public Optional<Dossier> dossier(String name) {
    return find(name).filter(Dossier.class::isInstance).map(Dossier.class::cast);
  }

  /** What to tell an author who wrote a name that nothing has. */
  public String hint(String name, String otherwise) {
    if (ambiguous.contains(name)) {
      return "It is a name of more than one dossier; write the id or a fuller name.";
    }
    Set<String> known = new TreeSet<>(byName.keySet());
    return DidYouMean.hint(name, known, otherwise);
  }

  /**
   * The names that are linked in running text, each with its dossier, in the order of the dossiers.
   */
  Map<String, Dossier> linkable() {
    return linkable;
  }
}
