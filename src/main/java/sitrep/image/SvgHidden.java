package sitrep.image;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds the elements of an SVG that say themselves that they don't show, such as a layer that was
 * switched off, and of which no other part makes use. Where a style, an animation or the choice
 * among elements could let one show, all count as shown. Elements that are only transparent,
 * covered or outside of the picture are not looked for.
 *
 * @see <a href="https://www.w3.org/TR/SVG2/render.html#VisibilityControl">SVG 2, 3.4.1</a>
 */
final class SvgHidden {

  private static final Pattern NONE =
      Pattern.compile("(?:^|;)\\s*+display\\s*+:\\s*+none\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CALLED = Pattern.compile("#([^\\s\"'()#]++)");

  /** Styles that show what is hidden, or that depend on which elements stand beside another. */
  private static final Pattern DECIDING =
      Pattern.compile(
          "display|[+~]|:(?:nth|first|last|only|empty|has|not)", Pattern.CASE_INSENSITIVE);

  /** Elements from one number up to another, without the latter. */
  private record Range(int from, int to) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> called = new HashSet<>();
  private final List<Range> ranges = new ArrayList<>();
  private boolean decided;

  private SvgHidden() {}

  /** Whether it may be worth to look for some. */
  static boolean mayBeIn(byte[] svg) {
    return Svg.decode(svg).contains("display");
  }

  /** Their numbers, in the order in which elements begin; that of the root is 0. */
  static Set<Integer> in(XMLStreamReader xml) throws XMLStreamException {
    SvgHidden svg = new SvgHidden();
    svg.read(xml);
    return svg.unused();
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    Deque<Optional<Integer>> open = new ArrayDeque<>();
    int begun = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open.push(isHidden(xml) && begun > 0 ? Optional.of(begun) : Optional.empty());
          attributes(xml, begun);
          decided |= xml.getLocalName().equals("switch");
          begun++;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          int end = begun;
          open.pop().ifPresent(from -> ranges.add(new Range(from, end)));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
        default -> {
          // Comments and processing instructions.
        }
      }
    }
  }

  private static boolean isHidden(XMLStreamReader xml) {
    String display = xml.getAttributeValue(null, "display");
    String style = xml.getAttributeValue(null, "style");
    return display != null && display.strip().equals("none")
        || style != null && NONE.matcher(style).find();
  }

  private void attributes(XMLStreamReader xml, int number) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i);
      if (name.equals("id")) {
        numbers.putIfAbsent(value, number);
      }
      decided |= name.equals("attributeName") && value.strip().equals("display");
      call(value);
    }
  }

  /** Text that shows may look like a style; then nothing is taken for hidden. */
  private void text(String text) {
    decided |= text.contains("{") && DECIDING.matcher(text).find();
    call(text);
  }

  private void call(String value) {
    CALLED.matcher(value).results().forEach(address -> called.add(address.group(1)));
  }

  private Set<Integer> unused() {
    NavigableSet<Integer> used = new TreeSet<>();
    called.stream().map(numbers::get).filter(Objects::nonNull).forEach(used::add);
    return ranges.stream()
        .filter(range -> !decided && used.subSet(range.from(), range.to()).isEmpty())
        .map(Range::from)
        .collect(Collectors.toSet());
  }
}
