package sitrep.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import sitrep.hash.Content;
import sitrep.memory.Memory;
import sitrep.output.WrittenState;

/** What is known of a finished site without its files being read. */
public final class IntactFiles {

  private IntactFiles() {}

  /** What is remembered of builds into this folder, if anything may be. */
  public static Memory memory(Path output) throws IOException {
    Path file = WrittenState.memory(output);
    return Files.isRegularFile(file) ? Memory.open(file, words -> {}) : Memory.none();
  }

  /**
   * What those of the files hold that are, by what the file system says, as the last build into
   * this folder left them. None if nothing is remembered of it, or somebody builds right now.
   */
  public static Map<String, Content> in(Path output, List<String> names, Workers workers)
      throws IOException {
    try (Memory memory = memory(output)) {
      return new WrittenShelf(memory).get().intact(output, names, workers::look);
    }
  }
}
