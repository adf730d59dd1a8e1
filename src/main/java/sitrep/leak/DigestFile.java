package sitrep.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sitrep.problem.Placed;
import sitrep.yaml.YamlReader;
import sitrep.yaml.YamlValue;

/**
 * A file of a digest as it lies there.
 *
 * @param name relative to the digest's folder, with slashes
 * @param front the text of its front matter
 * @param keys of its front matter, or all of it if it is YAML
 * @param body what stands behind the front matter
 */
record DigestFile(String name, String front, YamlValue.Mapping keys, String body, byte[] bytes) {

  /** A file of which only the name matters. */
  DigestFile(String name) {
    this(name, new byte[0]);
  }

  /** A file that is not read as what it is. */
  DigestFile(String name, byte[] bytes) {
    this(name, "", yaml(name, ""), "", bytes);
  }

  static DigestFile of(String name, byte[] bytes) {
    String text = decoded(bytes);
    if (name.endsWith(".yaml")) {
      return new DigestFile(name, text, yaml(name, text), "", bytes);
    }
    boolean written = name.endsWith(".md") || name.endsWith(".txt");
    List<String> lines = written ? text.lines().toList() : List.of();
    if (lines.isEmpty() || !lines.get(0).stripTrailing().equals("---")) {
      return new DigestFile(name, "", yaml(name, ""), written ? text : "", bytes);
    }
    int end = 1;
    while (end < lines.size() && !lines.get(end).stripTrailing().equals("---")) {
      end++;
    }
    String front = String.join("\n", lines.subList(1, end));
    String body = String.join("\n", lines.subList(Math.min(end + 1, lines.size()), lines.size()));
    return new DigestFile(name, front + "\n", yaml(name, front), body + "\n", bytes);
  }

  private static YamlValue.Mapping yaml(String name, String text) {
    return YamlReader.read(name, 1, "a file", text).value();
  }

  /** The text of a key, if it has one. */
  Optional<String> text(String key) {
    return Optional.ofNullable(byKey().get(key))
        .filter(YamlValue.Scalar.class::isInstance)
        .map(value -> ((YamlValue.Scalar) value).text().strip());
  }

  /** The texts of a key that holds one or several. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    YamlValue value = byKey().get(key);
    List<YamlValue> items =
        value instanceof YamlValue.Sequence list
            ? list.items()
            : value == null ? List.of() : List.of(value);
    items.forEach(item -> texts.add(item instanceof YamlValue.Scalar s ? s.text().strip() : ""));
    return texts;
  }

  Map<String, YamlValue> byKey() {
    Map<String, YamlValue> byKey = new LinkedHashMap<>();
    keys.entries().forEach((Placed<String> key, YamlValue value) -> byKey.put(key.value(), value));
    return byKey;
  }

  /** The file's name without folder and ending. */
  String baseName() {
    return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
  }

  /** All words of it, with its name. */
  String words() {
    boolean text = name.endsWith(".md") || name.endsWith(".txt") || name.endsWith(".yaml");
    return name + "\n" + (text ? decoded(bytes) : "");
  }

  /** UTF-16 where its first character, the byte order mark, says so; else UTF-8. */
  private static String decoded(byte[] bytes) {
    boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    String text =
        new String(bytes, little || big ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
