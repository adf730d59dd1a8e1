package sitrep.line;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A line of raw text, as a block of a Flexmark document. */
final class LineNode extends Block {

  private final int number;

  LineNode(BasedSequence chars, int number) {
    super(chars);
    this.number = number;
  }

  /** Counts all lines of the text from 1. */
  int number() {
    return number;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
