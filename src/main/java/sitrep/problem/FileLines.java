package sitrep.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The lines of a digest's files as they are when first asked for, to be shown with problems. */
public final class FileLines implements Function<String, List<String>> {

  private final Path root;
  private final Map<String, List<String>> known = new HashMap<>();

  /** Those of the digest in this folder. */
  public FileLines(Path root) {
    this.root = root;
  }

  /** None where the file can't be read. */
  @Override
  public List<String> apply(String file) {
    return known.computeIfAbsent(file, this::read);
  }

  private List<String> read(String file) {
    try {
      String text = new String(Files.readAllBytes(root.resolve(file)), StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
