package sitrep.output;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a manifest line by line, and holds it to its form. */
final class ManifestReader implements Closeable {

  private final Path file;
  private final BufferedReader reader;
  private String last = "";

  ManifestReader(Path file) throws IOException {
    this.file = file;
    this.reader = Files.newBufferedReader(file);
  }

  /** The next line; null after the last. Names come in ascending order. */
  Manifest.Line next() throws IOException {
    String text = reader.readLine();
    if (text == null) {
      return null;
    }
    Manifest.Line line = Manifest.Line.parse(text);
    if (line == null || line.name().compareTo(last) <= 0) {
      throw new OutputException(file + " is not a manifest that Sitrep wrote");
    }
    last = line.name();
    return line;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
