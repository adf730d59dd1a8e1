package sitrep.rawtext;

import java.util.Arrays;

/** Turns offsets in Java's characters into offsets in Unicode code points. */
final class CodePoints {

  /** Where the second halves of characters stand that Java writes as two. */
  private final int[] seconds;

  private CodePoints(int[] seconds) {
    this.seconds = seconds;
  }

  static CodePoints of(String text) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
      }
    }
    return new CodePoints(Arrays.copyOf(found, count));
  }

  /** How many code points stand before the character. */
  int at(int offset) {
    int index = Arrays.binarySearch(seconds, offset);
    return offset - (index >= 0 ? index : -index - 1);
  }
}
