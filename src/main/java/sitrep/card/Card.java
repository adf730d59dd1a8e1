package sitrep.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sitrep.digest.Marking;
import sitrep.image.ImageSize;
import sitrep.image.PngFile;

/**
 * What is shown of a page where somebody links to it: 1200 × 630 points, in the colours of the
 * theme by day, with the marking on black at the foot.
 *
 * @param title in as many lines as it takes, up to four
 * @param site the site's name
 * @param line something short below, such as a date; may be empty
 */
public record Card(String title, String site, String line, Marking marking) {

  public static final int WIDTH = 1200;
  public static final int HEIGHT = 630;

  private static final int PAPER = 0xfcfbf8;
  private static final int INK = 0x1d1b18;
  private static final int BLACK = 0;

  private static final int EDGE = 80;
  private static final int FOOT = 540;
  private static final int[] SIZES = {72, 60, 50};
  private static final int LINES = 4;
  private static final double LEADING = 1.18;

  /** All that can be read on it, for those who can't see it. */
  public String words() {
    return Stream.of(title, site, line, marking.label())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Whether its words can be set, which those of some languages can't. */
  public boolean isLegible() {
    return Letters.has(title + site + line);
  }

  /** The PNG of a card that is {@linkplain #isLegible legible}. */
  public byte[] png() {
    Canvas canvas = new Canvas(WIDTH, HEIGHT);
    int black = Canvas.SHADES;
    canvas.rectangle(0, FOOT, WIDTH, HEIGHT, black);
    canvas.rectangle(EDGE, 132, WIDTH - EDGE, 136, Canvas.SHADES - 1);
    Letters.draw(canvas, cut(site, 36), 36, EDGE, 108);
    int size = size();
    double base = 136 + 1.35 * size;
    for (String words : lines(size)) {
      Letters.draw(canvas, words, size, EDGE, base);
      base += LEADING * size;
    }
    Letters.draw(canvas, cut(line, 30), 30, EDGE, FOOT - 28);
    canvas.fill(0);
    String label = marking.label();
    Letters.draw(canvas, label, 40, WIDTH - EDGE - 40 * Letters.width(label), FOOT + 59);
    canvas.fill(black);
    return PngFile.drawing(new ImageSize(WIDTH, HEIGHT), palette(), canvas.packed());
  }

  /** The largest in which the title has room; the smallest where it has in none. */
  private int size() {
    for (int size : SIZES) {
      List<String> lines = broken(size);
      boolean wide = lines.stream().anyMatch(l -> !fits(l, size));
      if (!wide && lines.size() * LEADING * size <= FOOT - 136 - 90) {
        return size;
      }
    }
    return SIZES[SIZES.length - 1];
  }

  private List<String> lines(int size) {
    List<String> lines = broken(size);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(LINES, lines.size()); i++) {
      boolean ends = i == LINES - 1 && lines.size() > LINES;
      shown.add(cut(lines.get(i) + (ends ? " …" : ""), size));
    }
    return shown;
  }

  private List<String> broken(int size) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : title.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && !fits(longer, size)) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  private static boolean fits(String text, int size) {
    return size * Letters.width(text) <= WIDTH - 2 * EDGE;
  }

  /** As much of the text as one line has room for. */
  private static String cut(String text, int size) {
    if (fits(text, size)) {
      return text;
    }
    // From its beginning, since a title may be one word without end.
    String whole = text.endsWith("…") ? text.substring(0, text.length() - 1) : text;
    int end = 0;
    double width = Letters.width("…");
    while (end < whole.length()) {
      int next = whole.offsetByCodePoints(end, 1);
      width += Letters.width(whole.substring(end, next));
      if (size * width > WIDTH - 2 * EDGE) {
        break;
      }
      end = next;
    }
    return whole.substring(0, end) + "…";
  }

  private int[] palette() {
    int[] colours = new int[2 * Canvas.SHADES];
    for (int shade = 0; shade < Canvas.SHADES; shade++) {
      colours[shade] = between(PAPER, INK, shade);
      colours[Canvas.SHADES + shade] = between(BLACK, colour(), shade);
    }
    return colours;
  }

  private static int between(int ground, int ink, int shade) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = ground >> shift & 0xff;
      int to = ink >> shift & 0xff;
      mixed |= from + (to - from) * shade / (Canvas.SHADES - 1) << shift;
    }
    return mixed;
  }

  /** That of TLP 2.0, always on black. */
  private int colour() {
    return switch (marking) {
      case CLEAR -> 0xffffff;
      case GREEN -> 0x33ff00;
      case AMBER, AMBER_STRICT -> 0xffc000;
      case RED -> 0xff2b2b;
    };
  }
}
