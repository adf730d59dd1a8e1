package sitrep.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sitrep.digest.Block;
import sitrep.digest.Fragment;
import sitrep.digest.RawText;
import sitrep.digest.Reference;
import sitrep.digest.Words;

/**
 * Turns offsets in a raw text into spots in its body. The words of a body are those of the text but
 * for white space, so both are read side by side, once.
 */
final class BodySpots {

  /**
   * The words of one paragraph.
   *
   * @param offsets where in the raw text each of their characters stands
   */
  private record Passage(int words, int paragraph, int[] offsets) {}

  private final int[] text;
  private final Map<Integer, Integer> lineStarts = new HashMap<>();
  private final List<Passage> passages = new ArrayList<>();
  private int words;

  private BodySpots(RawText raw) {
    this.text = raw.text().codePoints().toArray();
    raw.lines().forEach(line -> lineStarts.put(line.number(), line.start()));
  }

  static BodySpots of(RawText raw) {
    BodySpots spots = new BodySpots(raw);
    int paragraphs = 0;
    for (Block block : raw.body().blocks()) {
      boolean numbered = block.kind() == Block.Kind.PARAGRAPH && hasAnchor(block);
      paragraphs += numbered ? 1 : 0;
      for (Fragment fragment : block.fragments()) {
        if (fragment instanceof Words words) {
          spots.read(words, numbered ? paragraphs : 0);
        }
      }
    }
    return spots;
  }

  private static boolean hasAnchor(Block block) {
    return block.fragments().stream()
        .anyMatch(f -> f instanceof Reference r && r.kind() == Reference.Kind.ANCHOR);
  }

  private void read(Words read, int paragraph) {
    Integer start = lineStarts.get(read.place().line());
    int[] offsets = start == null ? null : offsets(read.text(), start);
    if (offsets != null) {
      passages.add(new Passage(words, paragraph, offsets));
    }
    words++;
  }

  /** Null where the words are not those of the text from there on. */
  private int[] offsets(String words, int start) {
    int[] offsets = new int[words.length()];
    int at = start;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      int next = i + Character.charCount(c);
      while (at < text.length && text[at] != c && Character.isWhitespace(text[at])) {
        at++;
      }
      boolean same = at < text.length && text[at] == c;
      if (!same && !Character.isWhitespace(c)) {
        return null;
      }
      Arrays.fill(offsets, i, next, at);
      at += same ? 1 : 0;
      i = next;
    }
    return offsets;
  }

  /** The spot of the stretch between two code points; none where it is no part of the body. */
  Optional<Spot> find(int start, int end) {
    int index = passageAt(start);
    if (index < 0) {
      return Optional.empty();
    }
    Passage passage = passages.get(index);
    int from = firstFrom(passage.offsets, start);
    int to = firstFrom(passage.offsets, end);
    return from < to
        ? Optional.of(new Spot(passage.words, from, to, passage.paragraph))
        : Optional.empty();
  }

  /** The last passage that begins at the offset or before it, or -1. */
  private int passageAt(int offset) {
    int low = 0;
    int high = passages.size();
    while (low < high) {
      int middle = (low + high) / 2;
      int[] offsets = passages.get(middle).offsets;
      if (offsets.length > 0 && offsets[0] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }

  /** The first character that stands at the offset or behind it. */
  private static int firstFrom(int[] offsets, int offset) {
    int low = 0;
    int high = offsets.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (offsets[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
