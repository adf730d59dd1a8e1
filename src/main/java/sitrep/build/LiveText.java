package sitrep.build;

import java.util.List;
import sitrep.digest.Block;
import sitrep.digest.Body;

/** Blocks for which others may be put in while a digest is worked on. */
final class LiveText implements Body.Text {

  private volatile List<Block> blocks;

  LiveText(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  @Override
  public List<Block> blocks() {
    return blocks;
  }

  void put(List<Block> others) {
    blocks = List.copyOf(others);
  }
}
