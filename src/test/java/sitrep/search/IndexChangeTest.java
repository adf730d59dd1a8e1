package sitrep.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An index that is changed is what it would be if it were made anew. */
class IndexChangeTest {

  private static final Layout LAYOUT = new Layout(4, 2);

  @Provide
  Arbitrary<List<Terms>> documents() {
    Arbitrary<String> term =
        Arbitraries.of("convoy", "border", "bord", "kyiv", "ab", "漢字", ":kind:brief", "😀😀");
    return Arbitraries.maps(term, Arbitraries.integers().between(0, 7))
        .ofMaxSize(6)
        .map(Terms::of)
        .list()
        .ofSize(5);
  }

  private static Map<String, String> made(List<Terms> documents) {
    Map<Integer, Terms> byNumber = new HashMap<>();
    for (int i = 0; i < documents.size(); i++) {
      byNumber.put(i * 3, documents.get(i));
    }
    Map<String, String> texts = new HashMap<>();
    LAYOUT.shards(byNumber).forEach((name, shard) -> texts.put(name, shard.text()));
    return texts;
  }

  @Property(tries = 300)
  void changedPartsAreThoseOfANewIndex(
      @ForAll("documents") List<Terms> before, @ForAll("documents") List<Terms> after) {
    Map<String, String> index = new HashMap<>(made(before));
    IndexChange change = new IndexChange(LAYOUT, index::get);
    for (int i = 0; i < before.size(); i++) {
      change.take(i * 3, before.get(i), after.get(i));
    }
    index.putAll(change.shards());
    assertEquals(made(after), index);
  }

  @Property(tries = 300)
  void whatADocumentHadIsReadFromTheParts(@ForAll("documents") List<Terms> documents) {
    Map<Integer, Terms> read = new IndexChange(LAYOUT, made(documents)::get).before(Set.of(3, 9));
    assertEquals(weights(documents.get(1)), weights(read.getOrDefault(3, Terms.NONE)));
    assertEquals(weights(documents.get(3)), weights(read.getOrDefault(9, Terms.NONE)));
    assertTrue(Set.of(3, 9).containsAll(read.keySet()));
  }

  private static Map<String, Integer> weights(Terms terms) {
    return terms.without(Terms.NONE);
  }

  @Property(tries = 50)
  void aDocumentThatStaysTheSameTouchesNothing(@ForAll("documents") List<Terms> documents) {
    IndexChange change = new IndexChange(LAYOUT, made(documents)::get);
    documents.forEach(terms -> change.take(0, terms, terms));
    assertEquals(Map.of(), change.shards());
  }
}
