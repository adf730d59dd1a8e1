package sitrep.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import sitrep.config.Clock;
import sitrep.hash.Checksum;
import sitrep.hash.FileState;
import sitrep.hash.Sha256;

/**
 * What the file system says of all files of a digest. Of those that have changed just now it says
 * too little, since its clock ticks: these are read.
 *
 * @param states a checksum of the states of all files
 * @param young the SHA-256 of each file that had just changed, by its name
 */
record DigestState(String states, Map<String, String> young) {

  private static final Duration FINE_TICK = Duration.ofMillis(100);
  private static final Duration COARSE_TICK = Duration.ofSeconds(2);
  private static final List<String> FOLDERS = List.of("content", "seeds", "templates");

  DigestState {
    young = Map.copyOf(young);
  }

  /** The state of the digest in a folder at this moment, if the file system tells enough. */
  static Optional<DigestState> of(Path root, FileState.Looking looking) throws IOException {
    try {
      return Optional.of(now(root, looking));
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static DigestState now(Path root, FileState.Looking looking) throws IOException {
    Instant now = Clock.ofFiles();
    SortedMap<String, Path> files = files(root);
    Iterator<FileState> states = looking.at(List.copyOf(files.values())).iterator();
    Map<String, String> young = new TreeMap<>();
    Checksum checksum = new Checksum();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      FileState state = states.next();
      checksum.line(file.getKey(), state.text());
      if (isYoung(state, now)) {
        young.put(file.getKey(), content(file.getValue()));
      }
    }
    return new DigestState(checksum.hex(), young);
  }

  /** Whether files that were in this state are the same as those that now are in that one. */
  boolean isThatOf(Path root, DigestState now) throws IOException {
    boolean same = states.equals(now.states);
    for (Map.Entry<String, String> file : young.entrySet()) {
      same = same && content(root.resolve(file.getKey())).equals(file.getValue());
    }
    return same;
  }

  private static String content(Path file) throws IOException {
    return Files.isRegularFile(file) ? Sha256.hex(file) : "";
  }

  /** Some file systems count time by the second, or by two. */
  private static boolean isYoung(FileState state, Instant now) {
    boolean fine = state.changed().getNano() % 1_000_000 != 0;
    return state.changed().isAfter(now.minus(fine ? FINE_TICK : COARSE_TICK));
  }

  private static SortedMap<String, Path> files(Path root) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    for (String name : FOLDERS) {
      if (Files.isDirectory(root.resolve(name))) {
        Path folder = root.resolve(name).toRealPath();
        int length = folder.toString().length();
        Files.walkFileTree(
            folder,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.put(name + file.toString().substring(length), file);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException e) {
                files.put(name + file.toString().substring(length), file);
                return FileVisitResult.CONTINUE;
              }
            });
      }
    }
    return files;
  }
}
