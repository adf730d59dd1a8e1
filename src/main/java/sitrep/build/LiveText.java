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

  LiveText(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
    this.words = WordSketch.of(blocks);
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

  void put(List<Block> others) {
    exchanged = true;
    blocks = List.copyOf(others);
    words = WordSketch.of(others);
  }
}
