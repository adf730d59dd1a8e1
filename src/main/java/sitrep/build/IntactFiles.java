package sitrep.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import sitrep.memory.Memory;
import sitrep.output.WrittenState;

/** What is known of a finished site without its files being read. */
public final class IntactFiles {

  private IntactFiles() {}

  /**
   * The SHA-256 of those files that are, by what the file system says, as the last build into this
   * folder left them. None if nothing is remembered of it, or somebody builds right now.
   */
  public static Map<String, String> in(Path output, Workers workers) throws IOException {
    Path file = WrittenState.memory(output);
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try (Memory memory = Memory.open(file, words -> {})) {
      return new WrittenShelf(memory).get().intact(WrittenState.of(output, workers::look));
    }
  }
}
