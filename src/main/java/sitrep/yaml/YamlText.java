package sitrep.yaml;

import java.util.Locale;

/** Text as YAML wants it written. */
public final class YamlText {

  private YamlText() {}

  /** The text between double quotation marks, on one line. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (Character.isISOControl(c) || c >= 0xFFFE) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
