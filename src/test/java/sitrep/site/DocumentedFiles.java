package sitrep.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a document shows whole, as a line with the file's name and a block of code below.
 */
public final class DocumentedFiles {

  private static final Pattern FILE =
      Pattern.compile(
          "^`((?:content|seeds)/[^`*]+)`\n(`{3,})\\w+\n(.*?)^\\2$",
          Pattern.DOTALL | Pattern.MULTILINE);

  private DocumentedFiles() {}

  /** The files by name. */
  public static Map<String, String> in(Path document) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Matcher file = FILE.matcher(Files.readString(document)); file.find(); ) {
      files.put(file.group(1), file.group(3));
    }
    return files;
  }

  /** A picture for those that documents show. */
  public static byte[] picture() throws IOException {
    return Files.readAllBytes(Path.of("src/dist/sideways.jpg"));
  }
}
