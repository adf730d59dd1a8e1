package sitrep.suggest;

import java.util.List;
import sitrep.digest.Dossier;
import sitrep.yaml.YamlText;

/**
 * A dossier to begin with: only what texts say, in their words, and where they do. Comments tell
 * the editor where to look, and no reader sees them.
 */
public final class Stub {

  private Stub() {}

  /** The file's text. */
  public static String of(Suggestion s) {
    StringBuilder stub = new StringBuilder("---\n");
    stub.append("name: ").append(YamlText.quoted(s.name())).append('\n');
    stub.append("kind: ").append(s.kind().word()).append('\n');
    if (!s.aliases().isEmpty()) {
      List<String> aliases = s.aliases().stream().map(YamlText::quoted).toList();
      stub.append("aliases: [").append(String.join(", ", aliases)).append("]\n");
    }
    String key = s.kind() == Dossier.Kind.PERSON ? "role" : "summary";
    s.description()
        .ifPresent(
            d ->
                stub.append("# so says ")
                    .append(d.file())
                    .append(':')
                    .append(d.line())
                    .append('\n')
                    .append(key)
                    .append(": ")
                    .append(YamlText.quoted(d.words()))
                    .append('\n'));
    if (s.description().isEmpty() || s.kind() == Dossier.Kind.PERSON) {
      stub.append("summary: \"\"\n");
    }
    stub.append("# first mentioned: ").append(s.first().words()).append('\n');
    stub.append("# last mentioned: ").append(s.last().words()).append('\n');
    return stub.append("---\n").toString();
  }
}
