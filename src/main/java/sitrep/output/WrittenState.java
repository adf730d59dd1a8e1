package sitrep.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import sitrep.hash.FileState;
import sitrep.hash.Sha256;

/**
 * What the file system says of all files that a build has written, so that it can be seen at a
 * glance whether they are as they were.
 */
public final class WrittenState {

  private WrittenState() {}

  /** Where earlier builds into this folder may be remembered. */
  public static Path memory(Path output) throws IOException {
    return WorkFolder.of(RealPath.of(output)).path().resolve("memory");
  }

  /**
   * A fingerprint of the states of all files of the site in a folder.
   *
   * @throws UnsupportedOperationException if this system tells too little of its files
   */
  public static String of(Path output) throws IOException {
    Path folder = RealPath.of(output);
    WorkFolder work = WorkFolder.of(folder);
    StringBuilder states = new StringBuilder();
    states.append(Files.exists(work.journal())).append('\n');
    states.append(FileState.of(work.record()).text()).append('\n');
    states.append(FileState.of(folder.resolve(Manifest.FILE)).text()).append('\n');
    for (Manifest.Line line : Manifest.lines(work.record())) {
      states.append(FileState.of(folder.resolve(line.name())).text()).append('\n');
    }
    return Sha256.hex(states.toString().getBytes(StandardCharsets.UTF_8));
  }
}
