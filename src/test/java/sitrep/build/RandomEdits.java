package sitrep.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sitrep.site.TestDigest;

/** Edits of a small digest at random, for whoever watches it. */
public final class RandomEdits {

  /** These build the digest themselves. */
  private static final Set<String> BUILDING =
      Set.of("change a letter twice at once", "change a letter while building");

  /** These are not done to files. */
  private static final Set<String> ASKING =
      Set.of(
          "let time go on",
          "turn the clock back",
          "build for others",
          "build for another address",
          "build with drafts or without",
          "build the future or not");

  private final Workplace place;
  private final Map<String, Runnable> edits;

  public RandomEdits(Path folder, long seed) {
    place = new Workplace(folder, seed);
    edits = new TreeMap<>(new ContentEdits(place).all());
    edits.putAll(new FileEdits(place).all());
    edits.putAll(new SettingsEdits(place).all());
    edits.keySet().removeAll(BUILDING);
    edits.keySet().removeAll(ASKING);
  }

  public TestDigest digest() {
    return place.digest;
  }

  /** Does one of them, and says which. */
  public String next() {
    String edit = place.any(List.copyOf(edits.keySet()));
    edits.get(edit).run();
    return edit;
  }

  /** Puts the digest as it was at first into the place of what has become of it. */
  public void startAfresh() {
    for (String name : List.of("content", "seeds", "templates")) {
      Path tree = place.digest.root().resolve(name);
      if (Files.exists(tree)) {
        TestDigest.delete(tree);
      }
    }
    place.digest.with("small");
  }
}
