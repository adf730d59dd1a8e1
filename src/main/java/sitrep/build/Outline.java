package sitrep.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sitrep.analysis.Analysis;
import sitrep.config.BuildConfig;
import sitrep.digest.Asset;
import sitrep.digest.Item;
import sitrep.memory.Memory;
import sitrep.theme.Theme;

/**
 * A hash of all that any page of a site may depend on, but for what stands in the bodies of items.
 * While it stays the same, a page is what it was unless one of the bodies changes that stand on it.
 *
 * @param parts a hash for each part by its name: an item's is its file
 */
record Outline(Map<String, String> parts) {

  Outline {
    parts = Map.copyOf(parts);
  }

  static Outline of(
      BuildConfig config, Analysis analysis, List<Asset> assets, Theme theme, ItemKeys keys)
      throws IOException {
    Map<String, String> parts = new TreeMap<>();
    parts.put("the program", Program.fingerprint());
    parts.put("the settings", Memory.hex(List.of(config.site(), config.release().audience())));
    parts.put("the theme", theme.fingerprint());
    parts.put("the assets", Memory.hex(assets.stream().map(Outline::told).toList()));
    parts.put("what is withheld", Memory.hex(analysis.digest().descriptors()));
    List<String> order = new ArrayList<>();
    for (Item item : analysis.digest().items().toList()) {
      String name = item.place().file() + (item.place().line() > 1 ? " " + item.id() : "");
      parts.put(name, told(item, analysis, keys));
      order.add(name);
    }
    parts.put("the order of things", Memory.hex(order));
    return new Outline(parts);
  }

  private static String told(Item item, Analysis analysis, ItemKeys keys) {
    return Memory.hex(
        List.of(
            keys.of(item).head(), item.highestMarking(), analysis.body(item).toldElsewhere(item)));
  }

  private static List<Object> told(Asset asset) {
    return List.of(asset.address(), asset.width(), asset.height());
  }

  /** Of all of it. */
  String hash() {
    return Memory.hex(parts);
  }
}
