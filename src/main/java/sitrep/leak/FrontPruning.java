package sitrep.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.yaml.YamlValue;

/** Front matter without the entries that carry certain markings, written anew. */
final class FrontPruning {

  private static final Pattern LEADING = Pattern.compile("\\((TLP:[A-Z+]+)\\)\\s+(?=\\S)");

  private final Predicate<String> isAbove;
  private final Predicate<String> isNamed;
  private boolean pruned;

  private FrontPruning(Predicate<String> isAbove, Predicate<String> isNamed) {
    this.isAbove = isAbove;
    this.isNamed = isNamed;
  }

  /**
   * The text of a file's front matter, or of the file if it is YAML.
   *
   * @param isAbove whether an entry with this label is to go
   * @param isNamed whether other texts that stay hold this one
   * @return null where nothing goes
   */
  static String prune(DigestFile file, Predicate<String> isAbove, Predicate<String> isNamed) {
    FrontPruning pruning = new FrontPruning(isAbove, isNamed);
    String left = pruning.text(file.keys(), true);
    return pruning.pruned ? left : null;
  }

  /** A map as the text of a YAML file. */
  static byte[] write(YamlValue.Mapping map) {
    String text = new FrontPruning(label -> false, name -> true).text(map, true);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String text(YamlValue value, boolean top) {
    if (value instanceof YamlValue.Mapping map) {
      List<String> entries = new ArrayList<>();
      map.entries()
          .forEach(
              (key, inner) -> {
                if (!goes(inner)) {
                  entries.add(quoted(key.value()) + ": " + text(inner, false));
                }
              });
      return (top ? "" : "{") + String.join(top ? "\n" : ", ", entries) + (top ? "\n" : "}");
    } else if (value instanceof YamlValue.Sequence list) {
      List<String> items =
          list.items().stream().filter(i -> !goes(i)).map(i -> text(i, false)).toList();
      return "[" + String.join(", ", items) + "]";
    } else if (value instanceof YamlValue.Scalar scalar) {
      return scalar.type().equals("text") ? quoted(scalar.text()) : scalar.text();
    }
    return "";
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (Character.isISOControl(c)) {
        String hex = Integer.toHexString(0x10000 + c).substring(1);
        quoted.append("\\u").append(hex);
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private boolean goes(YamlValue value) {
    boolean goes = false;
    if (value instanceof YamlValue.Scalar scalar) {
      Matcher m = LEADING.matcher(scalar.text());
      goes =
          m.lookingAt()
              && isAbove.test(m.group(1))
              && !isNamed.test(scalar.text().substring(m.end()));
    } else if (value instanceof YamlValue.Mapping map) {
      goes =
          map.entries().entrySet().stream()
              .filter(entry -> entry.getKey().value().equals("marking"))
              .map(Map.Entry::getValue)
              .anyMatch(label -> label instanceof YamlValue.Scalar s && isAbove.test(s.text()));
    }
    pruned |= goes;
    return goes;
  }
}
