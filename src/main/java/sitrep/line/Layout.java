package sitrep.line;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts wrapped lines together again. A text is wrapped where no line is wider than a page of plain
 * text and most neighbouring lines part where the next word would not have fitted.
 */
public final class Layout {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 132;

  private final List<Line> lines;
  private final Rulings rulings;
  private final int width;
  private final boolean wrapped;

  private Layout(List<Line> lines, Rulings rulings) {
    this.lines = lines;
    this.rulings = rulings;
    this.width = lines.stream().mapToInt(Layout::width).max().orElse(0);
    this.wrapped = width >= NARROWEST && width <= WIDEST && mostPairsAreFull();
  }

  /** The paragraphs that the lines make up; none holds lines that were ruled to differ. */
  public static List<Paragraph> paragraphs(List<Line> lines, Rulings rulings) {
    return new Layout(lines, rulings).paragraphs();
  }

  private List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !wrapped || !areNeighbours(i) || !continues(i)) {
        boolean afterBlank = from == 0 || !areNeighbours(from);
        paragraphs.add(Paragraph.of(lines.subList(from, i), afterBlank));
        from = i;
      }
    }
    return List.copyOf(paragraphs);
  }

  private boolean mostPairsAreFull() {
    int pairs = 0;
    int full = 0;
    int broken = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (areNeighbours(i)) {
        pairs++;
        full += isFull(i) ? 1 : 0;
        broken += breaksASentence(i) ? 1 : 0;
      }
    }
    return broken > 0 && full * 2 >= pairs;
  }

  private boolean areNeighbours(int i) {
    return lines.get(i).number() == lines.get(i - 1).number() + 1;
  }

  private boolean continues(int i) {
    if (!rulings.of(lines.get(i - 1)).equals(rulings.of(lines.get(i)))) {
      return false;
    }
    String next = lines.get(i).text();
    boolean sameCase = Capitals.only(lines.get(i - 1).text()) == Capitals.only(next);
    boolean indented = Character.isWhitespace(next.charAt(0));
    return sameCase && !indented && (isFull(i) || breaksASentence(i));
  }

  /** Whether the first word of the line would not have fitted on the line before. */
  private boolean isFull(int i) {
    String next = lines.get(i).text();
    int firstWord = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    return width(lines.get(i - 1)) + 1 + firstWord > width;
  }

  private boolean breaksASentence(int i) {
    String before = lines.get(i - 1).text().stripTrailing();
    int last = before.codePointBefore(before.length());
    boolean open = Character.isLetterOrDigit(last) || last == ',';
    int first = lines.get(i).text().codePointAt(0);
    return open && (Character.isLowerCase(first) || Character.isDigit(first));
  }

  private static int width(Line line) {
    return line.text().stripTrailing().length();
  }
}
