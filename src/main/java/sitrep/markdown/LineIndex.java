package sitrep.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.ReplacedBasedSequence;
import java.util.Arrays;
import sitrep.problem.Place;

/** A text that is a part of a file: the place in that of an offset into it. */
final class LineIndex {

  private final String file;
  private final int firstLine;
  private final String text;
  private final int[] starts;

  // What was asked for last: nodes mostly follow one another, and lines may be long.
  private int lastOffset;
  private int lastColumn;

  LineIndex(String file, int firstLine, String text) {
    this.file = file;
    this.firstLine = firstLine;
    this.text = text;
    this.starts = starts(text);
  }

  private static int[] starts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  /** The characters of a sequence in Flexmark's tree, which would copy them one by one. */
  String text(BasedSequence chars) {
    return chars instanceof ReplacedBasedSequence
        ? chars.toString()
        : text.substring(chars.getStartOffset(), chars.getEndOffset());
  }

  Place at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    int end = Math.min(offset, text.length());
    boolean further = starts[line] <= lastOffset && lastOffset <= end;
    int from = further ? lastOffset : starts[line];
    lastColumn = (further ? lastColumn : 0) + text.codePointCount(from, end);
    lastOffset = end;
    return new Place(file, firstLine + line, lastColumn + 1);
  }
}
