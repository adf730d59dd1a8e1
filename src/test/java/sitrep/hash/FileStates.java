package sitrep.hash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at files one after the other. */
public final class FileStates {

  private FileStates() {}

  public static List<FileState> of(Path folder, List<String> names) throws IOException {
    List<FileState> states = new ArrayList<>();
    for (String name : names) {
      states.add(FileState.of(folder.resolve(name)));
    }
    return states;
  }
}
