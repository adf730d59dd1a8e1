package sitrep.line;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines that belong together: mostly one, several where the text was wrapped.
 *
 * @param afterBlank whether a blank line stands before it, or nothing
 */
public record Paragraph(List<Line> lines, boolean afterBlank, String text) {

  public Paragraph {
    lines = List.copyOf(lines);
  }

  static Paragraph of(List<Line> lines, boolean afterBlank) {
    String text =
        lines.size() == 1
            ? lines.get(0).text().strip()
            : lines.stream().map(line -> line.text().strip()).collect(Collectors.joining(" "));
    return new Paragraph(lines, afterBlank, text);
  }

  /** Its first character in the whole text. */
  public int start() {
    return lines.get(0).start();
  }

  /** Behind its last character in the whole text. */
  public int end() {
    return lines.get(lines.size() - 1).end();
  }
}
