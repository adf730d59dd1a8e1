package sitrep.digest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Takes out of the items that an audience may see whatever points at those that it may not:
 * citations, links and names. What is left reads as if the others had never existed; only a
 * source's own descriptor, if it has one, tells that it does.
 */
final class Redaction {

  private final Release release;
  private final Set<String> withheldNames = new HashSet<>();
  private final Set<String> withheldSources = new HashSet<>();
  private final Map<String, String> descriptors = new HashMap<>();
  private final Set<String> unpublished = new HashSet<>();
  private final List<Problem> problems;

  private Redaction(Release release, List<Problem> problems) {
    this.release = release;
    this.problems = problems;
  }

  static Redaction of(Release release, List<Item> items, List<Problem> problems) {
    Redaction redaction = new Redaction(release, problems);
    items.forEach(redaction::noteWithheld);
    if (!redaction.withheldNames.isEmpty()) {
      items.forEach(redaction::takeBackShown);
    }
    return redaction;
  }

  private void noteWithheld(Item given) {
    Item item = given.under(ceiling());
    Item whole = given.under(Marking.RED);
    boolean shown = shows(item);
    if (shown && whole == item) {
      return;
    }
    names(whole).map(Redaction::key).forEach(withheldNames::add);
    if (shown) {
      return;
    }
    if (item instanceof Source source) {
      withheldSources.add(source.id());
      source.descriptor().ifPresent(words -> descriptors.putIfAbsent(source.id(), words));
    }
    if (!item.marking().isAbove(release.audience().ceiling()) && item instanceof Brief) {
      names(item).map(Redaction::key).forEach(unpublished::add);
    }
  }

  /** What one item withholds, another may show. */
  private void takeBackShown(Item given) {
    Item item = given.under(ceiling());
    if (shows(item)) {
      names(item).map(Redaction::key).forEach(withheldNames::remove);
      if (item instanceof Source source) {
        withheldSources.remove(source.id());
        descriptors.remove(source.id());
      }
    }
  }

  /**
   * A protected source has no page for anyone, whatever its marking: only its descriptor is ever
   * told.
   */
  private boolean shows(Item item) {
    return release.shows(item) && !(item instanceof Source source && source.isProtected());
  }

  Map<String, String> descriptors() {
    return descriptors;
  }

  /** What the audience may see of these items. */
  List<Item> shown(List<Item> items) {
    return items.stream()
        .map(item -> item.under(ceiling()))
        .filter(this::shows)
        .map(this::apply)
        .toList();
  }

  /** What the audience may see of the item; the very same item where that is all of it. */
  private Item apply(Item item) {
    boolean nothingWithheld = withheldNames.isEmpty() && withheldSources.isEmpty();
    if (nothingWithheld && !item.body().highest().isAbove(ceiling())) {
      return item;
    }
    Item redacted = redacted(item);
    return redacted.equals(item) ? item : redacted;
  }

  private Item redacted(Item item) {
    Body body = item.body().under(ceiling());
    if (body.pointers().stream().anyMatch(this::isWithheld)) {
      body = body.map(this::redact).under(ceiling());
    }
    if (item instanceof Brief brief) {
      return redactLists(brief.withBody(body));
    } else if (item instanceof Dossier dossier) {
      return redactLists(dossier.withBody(body));
    } else if (item instanceof Topic topic) {
      return topic.withBody(body);
    } else if (item instanceof Edition edition) {
      return edition.withBody(body);
    } else if (item instanceof FreePage page) {
      return page.withBody(body);
    }
    return item;
  }

  private Marking ceiling() {
    return release.audience().ceiling();
  }

  private Optional<Fragment> redact(Fragment fragment) {
    if (fragment instanceof Citation citation) {
      List<Citation.Cite> cites =
          citation.cites().stream().filter(cite -> !isGone(cite.source())).toList();
      return cites.isEmpty()
          ? Optional.empty()
          : Optional.of(new Citation(cites, citation.place()));
    }
    if (fragment instanceof Reference reference && isWithheld(reference)) {
      if (unpublished.contains(key(reference.target()))) {
        problems.add(Problem.of(ProblemKind.NOT_YET_PUBLIC, reference.place(), reference.target()));
      }
      return Optional.of(new Words(reference.label(), false, reference.place()));
    }
    return Optional.of(fragment);
  }

  private boolean isWithheld(Fragment pointer) {
    return pointer instanceof Citation citation
            && citation.cites().stream().anyMatch(cite -> isGone(cite.source()))
        || pointer instanceof Reference reference && isWithheld(reference);
  }

  private boolean isWithheld(Reference reference) {
    return reference.kind() == Reference.Kind.NAME
        && withheldNames.contains(key(reference.target()));
  }

  private boolean isGone(String source) {
    return withheldSources.contains(source) && !descriptors.containsKey(source);
  }

  private Brief redactLists(Brief b) {
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
        shownOnly(b.entities()),
        b.sources().stream().filter(s -> !isGone(s.value())).toList(),
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
  }

  private Dossier redactLists(Dossier d) {
    return new Dossier(
        d.id(),
        d.kind(),
        d.name(),
        d.aliases(),
        d.neverLink(),
        d.summary(),
        d.role(),
        d.partOf().filter(name -> !withheldNames.contains(key(name.value()))),
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

  private List<Placed<String>> shownOnly(List<Placed<String>> names) {
    return names.stream().filter(name -> !withheldNames.contains(key(name.value()))).toList();
  }

  private static Stream<String> names(Item item) {
    Stream<String> aliases =
        item instanceof Dossier dossier
            ? dossier.aliases().stream().map(Placed::value)
            : Stream.empty();
    return Stream.concat(Stream.of(item.id(), item.title()), aliases);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
