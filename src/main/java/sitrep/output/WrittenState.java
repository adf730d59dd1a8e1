package sitrep.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sitrep.hash.Checksum;
import sitrep.hash.Content;
import sitrep.hash.FileState;

/**
 * What the file system says of all files that a build has written, so that it can be seen at a
 * glance whether they are as they were.
 *
 * @param files the SHA-256 with which each file was written, and its state
 * @param checksum of all of that, and of the state of what tells which files these are
 */
public record WrittenState(Map<String, String> files, String checksum) {

  /** That of a folder of which nothing is known. */
  public static final WrittenState NONE = new WrittenState(Map.of(), "");

  public WrittenState {
    files = Collections.unmodifiableMap(files);
  }

  /** Where earlier builds into this folder may be remembered. */
  public static Path memory(Path output) throws IOException {
    return WorkFolder.of(RealPath.of(output)).path().resolve("memory");
  }

  /** Where the last build into this folder may be told of. */
  public static Path record(Path output) throws IOException {
    return memory(output).resolveSibling("built");
  }

  /** The states of all files of the site in a folder; none if this system tells too little. */
  public static WrittenState of(Path output, FileState.Looking looking) throws IOException {
    return of(output, NONE, Set.of(), looking);
  }

  /** The states after a build that has written no other files than these. */
  public WrittenState after(Path output, Set<String> written, FileState.Looking looking)
      throws IOException {
    return of(output, this, written, looking);
  }

  private static WrittenState of(
      Path output, WrittenState known, Set<String> anew, FileState.Looking looking)
      throws IOException {
    Path folder = RealPath.of(output);
    WorkFolder work = WorkFolder.of(folder);
    try {
      Map<String, String> files = new HashMap<>();
      List<Manifest.Line> unknown = new ArrayList<>();
      List<Manifest.Line> lines = Manifest.lines(work.record());
      for (Manifest.Line line : lines) {
        String before = anew.contains(line.name()) ? null : known.files.get(line.name());
        if (before == null) {
          unknown.add(line);
        } else {
          files.put(line.name(), line.hash() + before.substring(before.indexOf(' ')));
        }
      }
      List<FileState> states =
          looking.at(unknown.stream().map(line -> folder.resolve(line.name())).toList());
      for (int i = 0; i < states.size(); i++) {
        Manifest.Line line = unknown.get(i);
        files.put(line.name(), line.hash() + " " + states.get(i).text());
      }
      Checksum checksum = new Checksum();
      lines.forEach(line -> checksum.line(line.name(), files.get(line.name())));
      checksum.line(FileState.of(work.record()).text());
      checksum.line(FileState.of(folder.resolve(Manifest.FILE)).text());
      checksum.line(String.valueOf(Files.exists(work.journal())));
      return new WrittenState(files, checksum.hex());
    } catch (UnsupportedOperationException e) {
      return NONE;
    }
  }

  /** What those of the files hold that still are as they were written. */
  public Map<String, Content> intact(Path output, List<String> names, FileState.Looking looking)
      throws IOException {
    Path folder = RealPath.of(output);
    List<String> known = names.stream().filter(files::containsKey).toList();
    try {
      List<FileState> states = looking.at(known.stream().map(folder::resolve).toList());
      Map<String, Content> intact = new HashMap<>();
      for (int i = 0; i < known.size(); i++) {
        String[] then = files.get(known.get(i)).split(" ", 2);
        FileState now = states.get(i);
        if (then[1].equals(now.text()) && !now.equals(FileState.MISSING)) {
          intact.put(known.get(i), new Content(then[0], now.size()));
        }
      }
      return intact;
    } catch (UnsupportedOperationException e) {
      return Map.of();
    }
  }

  /** Whether a file still is as it was when it had been written with this SHA-256. */
  public boolean isIntact(String name, String sha256, WrittenState now) {
    String then = files.get(name);
    return then != null && then.startsWith(sha256 + " ") && then.equals(now.files.get(name));
  }
}
