package sitrep.analysis;

import java.util.List;
import sitrep.digest.Digest;
import sitrep.digest.EditionPeriod;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.Samples;
import sitrep.problem.Outcome;

/** Digests analysed for a test. */
final class Analyses {

  private Analyses() {}

  static Outcome<Linker> linker(Item... items) {
    return Linker.of(Digest.of(Samples.release(Marking.RED), List.of(items)).value());
  }

  static Analysis of(Item... items) {
    return of(EditionPeriod.WEEKLY, items);
  }

  static Analysis of(EditionPeriod period, Item... items) {
    Linker linker = linker(items).value();
    return Analysis.of(linker, LinkedBodies.of(linker), period);
  }

  /** The item as the digest holds it. */
  static Item item(Analysis analysis, String id) {
    return analysis.digest().items().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
  }

  static List<String> ids(List<? extends Item> items) {
    return items.stream().map(Item::id).toList();
  }
}
