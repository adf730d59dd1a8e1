package sitrep.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class SlugProperties {
  @Provide
  Arbitrary<String> titles() {
    return new SlugTest().titles();
  }

  @Property(tries = 5000)
  void slugOfASlugIsItself(@ForAll("titles") String title) {
    assertEquals(Slug.of(title), Slug.of(Slug.of(title)));
  }

  @Property(tries = 3000)
  void slugIsNoLongerThanEightyCharacters(@ForAll("titles") String title) {
    assertTrue(Slug.of(title).length() <= 80);
  }

  @Property(tries = 3000)
  void slugHoldsNoHalfOfACharacter(@ForAll("astral") String title) {
    assertTrue(Slug.of(title).codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
  }

  @Provide
  Arbitrary<String> astral() {
    return Arbitraries.of("𐐨", "a", "𝒜", "-").list().ofMaxSize(120).map(l -> String.join("", l));
  }
}
