package sitrep.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sitrep.hash.FileState;

/**
 * What the file system says of all files that a build has written, so that it can be seen at a
 * glance whether they are as they were.
 *
 * @param files the SHA-256 with which each file was written, and its state
 * @param rest the state of what tells which files these are
 */
public record WrittenState(Map<String, String> files, String rest) {

  /** That of a folder of which nothing is known. */
  public static final WrittenState NONE = new WrittenState(Map.of(), "");

  public WrittenState {
    files = Map.copyOf(files);
  }

  /** Where earlier builds into this folder may be remembered. */
  public static Path memory(Path output) throws IOException {
    return WorkFolder.of(RealPath.of(output)).path().resolve("memory");
  }

  /** The states of all files of the site in a folder; none if this system tells too little. */
  public static WrittenState of(Path output) throws IOException {
    return of(output, NONE, Set.of());
  }

  /** The states after a build that has written no other files than these. */
  public WrittenState after(Path output, Set<String> written) throws IOException {
    return of(output, this, written);
  }

  private static WrittenState of(Path output, WrittenState known, Set<String> anew)
      throws IOException {
    Path folder = RealPath.of(output);
    WorkFolder work = WorkFolder.of(folder);
    try {
      Map<String, String> files = new TreeMap<>();
      for (Manifest.Line line : Manifest.lines(work.record())) {
        String before = anew.contains(line.name()) ? null : known.files.get(line.name());
        String state =
            before == null
                ? FileState.of(folder.resolve(line.name())).text()
                : before.substring(before.indexOf(' ') + 1);
        files.put(line.name(), line.hash() + " " + state);
      }
      String rest =
          FileState.of(work.record()).text()
              + FileState.of(folder.resolve(Manifest.FILE)).text()
              + Files.exists(work.journal());
      return new WrittenState(files, rest);
    } catch (UnsupportedOperationException e) {
      return NONE;
    }
  }

  /** Whether a file still is as it was when it had been written with this SHA-256. */
  public boolean isIntact(String name, String sha256, WrittenState now) {
    String then = files.get(name);
    return then != null && then.startsWith(sha256 + " ") && then.equals(now.files.get(name));
  }
}
