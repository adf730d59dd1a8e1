package sitrep.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What is withheld leaves no trace. Names are of one letter and a number: B1, D1, S1 are a brief, a
 * dossier and a source, told apart by their markings only.
 */
final class RedactionProperties {

  private static final Release RELEASE = Samples.release(Marking.CLEAR);
  private static final int EACH = 3;

  /** One item before it is made: how it is marked and what its text says. */
  private record Draft(Marking marking, List<String> text, List<String> lists) {}

  private static Arbitrary<Draft> drafts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "plain",
            "[[D0]]",
            "[[D1|label]]",
            "[[d2]]",
            "[[B1]]",
            "[[Title of b2]]",
            "[@s0]",
            "[@s1; @s2, para. 4]",
            "[@s2 3]",
            "\n\n",
            "\n\n(TLP:RED) marked ",
            "\n\n- ",
            "[[Other d0]]");
    return Combinators.combine(
            Arbitraries.of(Marking.CLEAR, Marking.CLEAR, Marking.GREEN, Marking.RED),
            piece.list().ofMaxSize(8),
            Arbitraries.of("D0", "D1", "d2", "s0", "s1", "s2").list().ofMaxSize(4))
        .as(Draft::new);
  }

  @Provide
  Arbitrary<List<Item>> digests() {
    return drafts().list().ofSize(3 * EACH).map(RedactionProperties::items);
  }

  private static List<Item> items(List<Draft> drafts) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      Draft draft = drafts.get(i);
      String[] names = draft.lists.stream().filter(n -> !n.startsWith("s")).toArray(String[]::new);
      String[] ids = draft.lists.stream().filter(n -> n.startsWith("s")).toArray(String[]::new);
      items.add(
          Samples.brief("b" + i)
              .marking(draft.marking)
              .entities(names)
              .sources(ids)
              .body("Text " + String.join(" ", draft.text))
              .make());
      Draft other = drafts.get(EACH + i);
      var dossier =
          Samples.dossier("d" + i, "D" + i)
              .aliases("Other d" + i)
              .marking(other.marking)
              .body("Text " + String.join(" ", other.text));
      other.lists.stream().filter(n -> !n.startsWith("s")).findFirst().ifPresent(dossier::partOf);
      items.add(dossier.make());
      items.add(Samples.source("s" + i, drafts.get(2 * EACH + i).marking, Optional.empty()));
    }
    return items;
  }

  private static boolean withheld(Item item) {
    return item.marking() != Marking.CLEAR;
  }

  /** Which names, in small letters, only withheld items have. */
  private static Set<String> names(List<Item> items) {
    Set<String> names = new TreeSet<>();
    for (Item item : items) {
      names.add(item.id().toLowerCase(Locale.ROOT));
      names.add(item.title().toLowerCase(Locale.ROOT));
      if (item instanceof Dossier dossier) {
        dossier.aliases().forEach(alias -> names.add(alias.value().toLowerCase(Locale.ROOT)));
      }
    }
    return names;
  }

  /**
   * The digest of all items is that of the shown ones alone, once references from these to the
   * withheld ones are taken out by hand: citations go, links become their words.
   */
  @Property(tries = 1000)
  void digestIsThatOfTheShownItemsAlone(@ForAll("digests") List<Item> items) {
    List<Item> gone = items.stream().filter(RedactionProperties::withheld).toList();
    Set<String> names = names(gone);
    List<Item> alone = items.stream().filter(i -> !withheld(i)).map(i -> byHand(i, names)).toList();
    assertEquals(Digest.of(RELEASE, alone).value(), Digest.of(RELEASE, items).value());
  }

  private static Item byHand(Item item, Set<String> names) {
    Body body = item.body().under(Marking.CLEAR).map(f -> byHand(f, names));
    if (item instanceof Brief brief) {
      Brief b = brief.withBody(body);
      return new Brief(
          b.id(),
          b.title(),
          b.date(),
          b.published(),
          b.embargo(),
          b.expires(),
          b.updated(),
          b.summary(),
          b.topics(),
          b.entities().stream().filter(e -> !isGone(e.value(), names)).toList(),
          b.sources().stream().filter(s -> !isGone(s.value(), names)).toList(),
          b.confidence(),
          b.marking(),
          b.status(),
          b.corrections(),
          b.events(),
          b.judgments(),
          b.formerAddresses(),
          b.authors(),
          b.language(),
          b.image(),
          b.body(),
          b.place());
    } else if (item instanceof Dossier dossier) {
      Dossier d = dossier.withBody(body);
      return new Dossier(
          d.id(),
          d.kind(),
          d.name(),
          d.aliases(),
          d.neverLink(),
          d.summary(),
          d.role(),
          d.partOf().filter(p -> !isGone(p.value(), names)),
          d.begin(),
          d.end(),
          d.location(),
          d.country(),
          d.marking(),
          d.image(),
          d.links(),
          d.formerAddresses(),
          d.body(),
          d.place());
    }
    return item;
  }

  private static Optional<Fragment> byHand(Fragment fragment, Set<String> names) {
    if (fragment instanceof Reference r && isGone(r.target(), names)) {
      return Optional.of(new Words(r.label(), false, r.place()));
    }
    if (fragment instanceof Citation citation) {
      var cites = citation.cites().stream().filter(c -> !isGone(c.source(), names)).toList();
      return cites.isEmpty()
          ? Optional.empty()
          : Optional.of(new Citation(cites, citation.place()));
    }
    return Optional.of(fragment);
  }

  private static boolean isGone(String name, Set<String> names) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  /** What withheld items say has no influence: only that they are there, and under which names. */
  @Property(tries = 500)
  void textOfWithheldItemsChangesNothing(@ForAll("digests") List<Item> items) {
    List<Item> changed =
        items.stream().map(item -> withheld(item) ? rewritten(item) : item).toList();
    assertEquals(Digest.of(RELEASE, items).value(), Digest.of(RELEASE, changed).value());
  }

  private static Item rewritten(Item item) {
    Body other = Samples.body("x.md", "Quite [[other]] words [@x].");
    if (item instanceof Brief brief) {
      return brief.withBody(other);
    }
    return item instanceof Dossier dossier ? dossier.withBody(other) : item;
  }

  @Property(tries = 500)
  void referencesThatAreLeftAreToWhatIsShown(@ForAll("digests") List<Item> items) {
    Digest digest = Digest.of(RELEASE, items).value();
    Set<String> names = names(items.stream().filter(RedactionProperties::withheld).toList());
    Set<String> left =
        digest
            .items()
            .flatMap(item -> targets(item.body()).stream())
            .map(target -> target.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    left.retainAll(names);
    assertEquals(Set.of(), left);
    assertFalse(digest.items().anyMatch(item -> item.highestMarking() != Marking.CLEAR));
  }

  private static List<String> targets(Body body) {
    List<String> targets = new ArrayList<>();
    body.forEachFragment(
        f -> {
          if (f instanceof Reference r) {
            targets.add(r.target());
          } else if (f instanceof Citation citation) {
            citation.cites().forEach(cite -> targets.add(cite.source()));
          }
        });
    return targets;
  }
}
