package sitrep.yaml;

/** Text as YAML wants it written. */
public final class YamlText {

  private YamlText() {}

  /** The text between double quotation marks, on one line. */
  public static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
  }
}
