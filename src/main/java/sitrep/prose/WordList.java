package sitrep.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the lists of words that lie beside the program: {@code #} begins a comment, {@code
 * [heading]} a section, and entries are parted by commas or line ends.
 */
public final class WordList {

  private WordList() {}

  /** The lines of a list that are neither blank nor comments. */
  public static List<String> lines(String resource) {
    try (InputStream stream = WordList.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing from the program: " + resource);
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of each section, by its heading. */
  public static Map<String, Set<String>> sections(String resource) {
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    Set<String> entries = new LinkedHashSet<>();
    for (String line : lines(resource)) {
      if (line.startsWith("[")) {
        entries = new LinkedHashSet<>();
        sections.put(line.substring(1, line.indexOf(']')), entries);
      } else {
        for (String entry : line.split(",")) {
          if (!entry.isBlank()) {
            entries.add(entry.strip());
          }
        }
      }
    }
    return sections;
  }
}
