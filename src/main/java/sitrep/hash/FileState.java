package sitrep.hash;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the file system says of a file without its being read: it changes with every change of the
 * file's content, unless that comes within the same tick of the file system's clock.
 *
 * @param text all of it, on one line
 * @param changed when the content or anything else about the file last changed
 */
public record FileState(String text, Instant changed) {

  /** What a file has that is not there, or a link that leads nowhere or in a ring. */
  public static final FileState MISSING = new FileState("missing", Instant.MIN);

  /** Looks at many files, be it one after the other or several at once. */
  public interface Looking {

    /** The states of the files, in their order. */
    List<FileState> at(List<Path> files) throws IOException;
  }

  /** Whoever changes anything else about a file changes this time too, and can't set it back. */
  private static final String SAID = "unix:size,ctime,ino";

  /**
   * The state of a file; that of a link is that of what it leads to.
   *
   * @throws UnsupportedOperationException if this system tells too little of its files
   */
  public static FileState of(Path file) throws IOException {
    try {
      Map<String, Object> said = Files.readAttributes(file, SAID);
      Instant changed = ((FileTime) said.get("ctime")).toInstant();
      String text = said.get("size") + " " + nanos(changed) + " " + said.get("ino");
      return new FileState(text, changed);
    } catch (FileSystemException e) {
      return MISSING;
    }
  }

  private static String nanos(Instant instant) {
    return instant.getEpochSecond() + "." + instant.getNano();
  }
}
