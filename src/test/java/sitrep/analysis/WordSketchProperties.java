package sitrep.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sitrep.digest.Block;
import sitrep.digest.Body;
import sitrep.digest.Marking;
import sitrep.digest.Words;
import sitrep.problem.Place;

class WordSketchProperties {

  private static final Place PLACE = Place.of("content/briefs/x.md");

  @Property
  void whatIsFoundInATextIsNeverSaidToBeMissing(
      @ForAll("names") String name, @ForAll("names") String before, @ForAll("names") String after) {
    String text = before + " " + name + " " + after;
    Body body = body(text.replace('\'', '’'));
    Assume.that(Linker.holdingAny(Set.of(name)).test(body));
    assertTrue(WordSketch.of(body).holds(WordSketch.of(name)));
  }

  @Example
  void mostOfWhatIsNotThereIsSaidToBeMissing() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      text.append("there").append(i).append(' ');
    }
    WordSketch sketch = WordSketch.of(body(text.toString()));
    int missing = 0;
    for (int i = 0; i < 1000; i++) {
      missing += sketch.holds(WordSketch.of("nowhere" + i)) ? 0 : 1;
    }
    assertTrue(missing > 900, missing + " of 1000");
    assertFalse(sketch.holds(WordSketch.of("there1 but nowhere2 nor nowhere3")));
  }

  private static Body body(String text) {
    Words words = new Words(text, true, PLACE);
    return new Body(List.of(Block.of(Block.Kind.PARAGRAPH, Marking.CLEAR, PLACE, List.of(words))));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
            "Brno",
            "brno",
            "O'Hara",
            "São",
            "Sa\u0303o",
            "\u5317\u4EAC",
            "\uD835\uDD38",
            "7",
            "&",
            "-",
            " ",
            "  ",
            "\t",
            "\u2003",
            "’",
            "'")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .filter(name -> !name.isBlank());
  }
}
