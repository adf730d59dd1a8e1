package sitrep.markdown;

import java.util.Arrays;
import sitrep.problem.Place;

/** Turns an offset into a text into a place in the file that the text is a part of. */
final class LineIndex {

  private final String file;
  private final int firstLine;
  private final String text;
  private final int[] starts;

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

  Place at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    int column = text.codePointCount(starts[line], Math.min(offset, text.length()));
    return new Place(file, firstLine + line, column + 1);
  }
}
