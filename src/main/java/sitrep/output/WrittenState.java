package sitrep.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

  /** No name of a file of a site has it in it. */
  private static final char END = '\t';

  /** That of a folder of which nothing is known. */
  public static final WrittenState NONE = new WrittenState(Map.of(), "");

  public WrittenState {
    files = Collections.unmodifiableMap(files);
  }

  /** The state that had this text and this checksum. */
  public static WrittenState of(String text, String checksum) {
    Map<String, String> files = new HashMap<>();
    for (String line : text.lines().toList()) {
      int end = line.indexOf(END);
      files.put(line.substring(0, end), line.substring(end + 1));
    }
    return new WrittenState(files, checksum);
  }

  /** A line for each file. */
  public String text() {
    StringBuilder text = new StringBuilder();
    files.forEach((name, told) -> text.append(name).append(END).append(told).append('\n'));
    return text.toString();
  }

  /** Where earlier builds into this folder may be remembered. */
  public static Path memory(Path output) throws IOException {
    return WorkFolder.of(RealPath.of(output)).path().resolve("memory");
  }

  /** Where the last build into this folder may be told of. */
  public static Path record(Path output) throws IOException {
    return memory(output).resolveSibling("built");
  }

  /**
   * The checksum of the states of all files of the site in a folder, which is to be had sooner;
   * that of none if this system tells too little.
   */
  public static String checksum(Path output, FileState.Looking looking) throws IOException {
    Path folder = RealPath.of(output);
    List<Manifest.Line> lines = Manifest.lines(WorkFolder.of(folder).record());
    try {
      Iterator<FileState> states =
          looking.at(folder, lines.stream().map(Manifest.Line::name).toList()).iterator();
      Checksum checksum = new Checksum();
      lines.forEach(line -> checksum.line(line.name(), told(line.hash(), states.next().text())));
      return whole(checksum, folder);
    } catch (UnsupportedOperationException e) {
      return NONE.checksum;
    }
  }

  /** The states of all files of the site in a folder; none if this system tells too little. */
  public static WrittenState of(Path output, FileState.Looking looking) throws IOException {
    Path folder = RealPath.of(output);
    WorkFolder work = WorkFolder.of(folder);
    Map<String, String> hashes = new LinkedHashMap<>();
    Manifest.lines(work.record()).forEach(line -> hashes.put(line.name(), line.hash()));
    return of(folder, hashes, NONE, Set.of(), looking);
  }

  /**
   * The states of files, of which those that were not written anew are known.
   *
   * @param hashes the SHA-256 of each, in the order of the manifest
   */
  static WrittenState of(
      Path folder,
      Map<String, String> hashes,
      WrittenState known,
      Set<String> anew,
      FileState.Looking looking)
      throws IOException {
    try {
      Predicate<String> isKnown = name -> !anew.contains(name) && known.files.containsKey(name);
      List<String> unknown = hashes.keySet().stream().filter(isKnown.negate()).toList();
      Iterator<FileState> found = looking.at(folder, unknown).iterator();
      Map<String, String> files = new LinkedHashMap<>();
      hashes.forEach(
          (name, hash) ->
              files.put(
                  name,
                  told(
                      hash,
                      isKnown.test(name) ? state(known.files.get(name)) : found.next().text())));
      Checksum checksum = new Checksum();
      files.forEach(checksum::line);
      return new WrittenState(files, whole(checksum, folder));
    } catch (UnsupportedOperationException e) {
      return NONE;
    }
  }

  private static String whole(Checksum ofFiles, Path folder) throws IOException {
    WorkFolder work = WorkFolder.of(folder);
    return ofFiles
        .line(FileState.of(work.record()).text())
        .line(FileState.of(folder.resolve(Manifest.FILE)).text())
        .line(String.valueOf(Files.exists(work.journal())))
        .hex();
  }

  /** What those of the files hold that still are as they were written. */
  public Map<String, Content> intact(Path output, List<String> names, FileState.Looking looking)
      throws IOException {
    Path folder = RealPath.of(output);
    List<String> known = names.stream().filter(files::containsKey).toList();
    try {
      List<FileState> states = looking.at(folder, known);
      Map<String, Content> intact = new HashMap<>();
      for (int i = 0; i < known.size(); i++) {
        String name = known.get(i);
        String then = files.get(name);
        if (then.endsWith(" " + states.get(i).text())) {
          content(then).ifPresent(content -> intact.put(name, content));
        }
      }
      return intact;
    } catch (UnsupportedOperationException e) {
      return Map.of();
    }
  }

  /** What a file holds, if it still is as it was when it had been written. */
  public Optional<Content> intact(String name, WrittenState now) {
    String then = files.get(name);
    return then != null && then.equals(now.files.get(name)) ? content(then) : Optional.empty();
  }

  private static String told(String hash, String state) {
    return hash + " " + state;
  }

  private static String state(String told) {
    return told.substring(told.indexOf(' ') + 1);
  }

  /** None of a file that was gone before its state was looked at. */
  private static Optional<Content> content(String told) {
    int hash = told.indexOf(' ');
    int size = told.indexOf(' ', hash + 1);
    return size < 0
        ? Optional.empty()
        : Optional.of(
            new Content(told.substring(0, hash), Long.parseLong(told, hash + 1, size, 10)));
  }
}
