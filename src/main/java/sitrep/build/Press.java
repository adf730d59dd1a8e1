package sitrep.build;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sitrep.digest.Item;
import sitrep.hash.Sha256;
import sitrep.output.Manifest;
import sitrep.page.Label;
import sitrep.page.Page;
import sitrep.page.Slot;
import sitrep.render.Renderer;

/**
 * Makes pages of one proof when they are asked for, and keeps those that were asked for last. Safe
 * to share among threads: a page that two ask for at once may be made twice, with the same bytes.
 */
final class Press {

  private static final long KEPT_BYTES = 16L << 20;

  private final Renderer renderer;
  private final Workers workers;
  private final Showing showing;
  private final Map<String, Proof.Sheet> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;

  Press(Renderer renderer, Workers workers, Showing showing) {
    this.renderer = renderer;
    this.workers = workers;
    this.showing = showing;
  }

  /** One that has made nothing yet. */
  Press again() {
    return new Press(renderer, workers, showing);
  }

  Proof.Sheet sheet(Slot slot) {
    synchronized (kept) {
      Proof.Sheet sheet = kept.get(slot.path().file());
      if (sheet != null) {
        return sheet;
      }
    }
    // Nesting is as deep here as in a build, so the stack has to be.
    Proof.Sheet sheet = workers.map("proofing", List.of(slot), this::make).get(0);
    keep(slot.path().file(), sheet);
    return sheet;
  }

  /** The manifest of a site of these pages, which are all made for that. */
  Manifest manifest(List<Slot> slots) {
    List<String> hashes =
        workers.map("proofing", slots, slot -> Sha256.hex(renderer.render(slot.page().get())));
    Map<String, String> manifest = new HashMap<>();
    for (int i = 0; i < slots.size(); i++) {
      manifest.put(slots.get(i).path().file(), hashes.get(i));
    }
    return new Manifest(manifest);
  }

  private Proof.Sheet make(Slot slot) throws IOException {
    Showing.Noted<Page> page = showing.during(slot.page());
    Map<String, Explanation.Input> inputs = new TreeMap<>();
    page.items().forEach(item -> add(item, false, inputs));
    slot.bodies().orElse(List.of()).forEach(item -> add(item, true, inputs));
    Optional<Label> marking =
        page.made() instanceof Page.Framed framed
            ? Optional.ofNullable(framed.frame().marking())
            : Optional.empty();
    return new Proof.Sheet(
        renderer.render(page.made()),
        page.made() instanceof Page.Html,
        marking.map(Label::text),
        List.copyOf(inputs.values()));
  }

  private static void add(Item item, boolean body, Map<String, Explanation.Input> inputs) {
    String name = Outline.name(item);
    inputs.put(name, new Explanation.Input(name, body, false));
  }

  private void keep(String file, Proof.Sheet sheet) {
    synchronized (kept) {
      Proof.Sheet before = kept.put(file, sheet);
      keptBytes += sheet.bytes().length - (before == null ? 0 : before.bytes().length);
      var oldest = kept.values().iterator();
      while (keptBytes > KEPT_BYTES && oldest.hasNext()) {
        keptBytes -= oldest.next().bytes().length;
        oldest.remove();
      }
    }
  }
}
