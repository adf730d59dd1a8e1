package sitrep.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sitrep.hash.FileState;

/** Looks at files one after the other. */
final class FileStates {

  private FileStates() {}

  static List<FileState> of(List<Path> files) throws IOException {
    List<FileState> states = new ArrayList<>();
    for (Path file : files) {
      states.add(FileState.of(file));
    }
    return states;
  }
}
