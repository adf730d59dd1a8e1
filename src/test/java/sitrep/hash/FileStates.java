package sitrep.hash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at files one after the other. */
public final class FileStates {

  private FileStates() {}

  public static List<FileState> of(List<Path> files) throws IOException {
    List<FileState> states = new ArrayList<>();
    for (Path file : files) {
      states.add(FileState.of(file));
    }
    return states;
  }
}
