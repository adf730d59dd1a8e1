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

  /**
   * Whether no blank line parts a line from what begins in an earlier one. Comments between them
   * count as nothing, and so do the signs of a quotation.
   */
  boolean isRightBelow(int line, int earlier) {
    boolean comment = false;
    for (int above = line - 1; above >= earlier; above--) {
      int end = above - firstLine + 1;
      String words = text.substring(starts[end - 1], starts[end]).strip();
      comment |= words.endsWith("-->");
      if (!comment) {
        return words.chars().anyMatch(c -> c != '>' && !Character.isWhitespace(c));
      }
      comment = !words.contains("<!--");
      if (!comment && !words.startsWith("<!--")) {
        return true;
      }
    }
    return false;
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
