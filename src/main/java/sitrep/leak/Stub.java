package sitrep.leak;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What has to stay of a file that an audience may not see, if a text that it may see names it: the
 * names that stand there, and why it is withheld.
 */
final class Stub {

  private static final List<String> REASONS =
      List.of("marking", "protected", "status", "date", "embargo", "expires", "descriptor", "kind");

  private Stub() {}

  /**
   * The files of the stub; empty where nothing names the file.
   *
   * @param named whether what stays holds this text
   * @param otherwise a name for the file where its own is not named
   */
  static Optional<Map<String, byte[]>> of(
      DigestFile file, Optional<DigestFile> sidecar, Predicate<String> named, String otherwise) {
    DigestFile said = sidecar.orElse(file);
    String base = file.baseName();
    List<String> ids =
        Stream.of(
                Optional.of(base),
                Optional.of(base.replaceFirst("^\\d{4}-\\d\\d-\\d\\d-", "")),
                said.text("slug"))
            .flatMap(Optional::stream)
            .toList();
    boolean byId = ids.stream().anyMatch(named);
    String titleKey = file.name().startsWith("content/dossiers/") ? "name" : "title";
    Optional<String> title = said.text(titleKey).filter(named);
    List<String> aliases =
        titleKey.equals("name") ? said.texts("aliases").stream().filter(named).toList() : List.of();
    if (!byId && title.isEmpty() && aliases.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> keys = new LinkedHashMap<>();
    REASONS.forEach(key -> said.text(key).ifPresent(text -> keys.put(key, value(key, text))));
    if (byId) {
      said.text("slug").filter(named).ifPresent(slug -> keys.put("slug", value("slug", slug)));
    }
    boolean source = file.name().startsWith("seeds/");
    if (title.isPresent() || !source) {
      keys.put(titleKey, value(titleKey, title.orElse("Withheld")));
    }
    if (!aliases.isEmpty()) {
      keys.put("aliases", "[" + String.join(", ", quoted(aliases)) + "]");
    }
    String ending = file.name().substring(file.name().lastIndexOf('.'));
    String folder = file.name().replaceFirst("^(seeds/|content/[^/]*/).*", "$1");
    String path = folder + otherwise + "/" + (byId ? base : otherwise);
    return Optional.of(source ? source(path, keys) : written(path + ending, keys));
  }

  private static Map<String, byte[]> source(String path, Map<String, String> keys) {
    return Map.of(path + ".txt", bytes("Withheld.\n"), path + ".yaml", bytes(yaml(keys)));
  }

  private static Map<String, byte[]> written(String path, Map<String, String> keys) {
    return Map.of(path, bytes("---\n" + yaml(keys) + "---\n"));
  }

  private static String yaml(Map<String, String> keys) {
    StringBuilder yaml = new StringBuilder();
    keys.forEach((key, value) -> yaml.append(key).append(": ").append(value).append('\n'));
    return yaml.toString();
  }

  private static String value(String key, String text) {
    return key.equals("protected") ? text : FrontPruning.quoted(text);
  }

  private static List<String> quoted(List<String> texts) {
    return texts.stream().map(FrontPruning::quoted).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
