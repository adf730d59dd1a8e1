package sitrep.build;

import java.util.List;
import sitrep.analysis.WordSketch;
import sitrep.digest.Block;
import sitrep.digest.Body;

/** Blocks for which others may be put in while a digest is worked on. */
final class LiveText implements Body.Text {

  private volatile List<Block> blocks;
  private volatile boolean exchanged;
  private volatile WordSketch words;

  LiveText(Body body) {
    this.blocks = List.copyOf(body.blocks());
    this.words = WordSketch.of(body);
  }

  /** Whether it is no longer what it began with. */
  boolean isExchanged() {
    return exchanged;
  }

  @Override
  public List<Block> blocks() {
    return blocks;
  }

  /** Which words may stand in them. */
  WordSketch words() {
    return words;
  }

  void put(Body other) {
    exchanged = true;
    blocks = List.copyOf(other.blocks());
    words = WordSketch.of(other);
  }
}
