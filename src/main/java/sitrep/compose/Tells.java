package sitrep.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sitrep.analysis.SpokenQuotation;
import sitrep.digest.Item;
import sitrep.digest.Reference;
import sitrep.digest.Reference.Kind;
import sitrep.page.PagePath;
import sitrep.page.Told;
import sitrep.problem.Placed;

/** Gathers what a page will tell of others. */
final class Tells {

  private final Site site;
  private final List<Item> items = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();

  /** All pages have the same ways. */
  Tells(Site site) {
    this.site = site;
    facts.add(site.ways());
  }

  /** All that a body tells: whom it names, what it cites, and where it leads. */
  Tells body(Item item) {
    items(site.analysis().named(item));
    site.analysis().links(item).cited().forEach(this::source);
    for (Reference reference : item.body().references()) {
      if (reference.kind() == Kind.ADDRESS || reference.kind() == Kind.IMAGE) {
        address(item, reference.target());
      }
    }
    return references(item);
  }

  /** What a body's own references mean, whose words may be the titles of these items. */
  Tells references(Item item) {
    for (Reference reference : item.body().references()) {
      if (reference.kind() == Kind.NAME) {
        item(site.analysis().names().find(reference.target()));
      }
    }
    return this;
  }

  Tells source(String id) {
    return item(site.analysis().source(id));
  }

  /** Where an address leads that the item's author wrote. */
  Tells address(Item item, String address) {
    return fact(site.destinations().resolve(item, address).map(Object::toString).orElse(""));
  }

  /** A dossier that an author named, if there is one. */
  Tells dossier(Optional<Placed<String>> name) {
    return item(name.flatMap(n -> site.analysis().names().dossier(n.value())));
  }

  Tells items(Collection<? extends Item> some) {
    some.forEach(item -> item(Optional.of(item)));
    return fact(some.size());
  }

  /** An item, or that there is none. */
  Tells item(Optional<? extends Item> item) {
    item.ifPresent(items::add);
    return fact(item.map(i -> PagePath.of(i).value()).orElse(""));
  }

  /** What a source quotes, whose words are no part of its body. */
  Tells quotation(SpokenQuotation spoken) {
    return item(Optional.of(spoken.source())).fact(spoken.number()).item(spoken.speaker());
  }

  /** A plain value. */
  Tells fact(Object fact) {
    facts.add(fact.toString());
    return this;
  }

  Told told() {
    return new Told(items, facts);
  }
}
