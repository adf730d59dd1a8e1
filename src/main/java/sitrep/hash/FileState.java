package sitrep.hash;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
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

    /** The states of the files of these names below a folder, in their order. */
    List<FileState> at(Path folder, List<String> names) throws IOException;
  }

  /** Whoever changes anything else about a file changes this time too, and can't set it back. */
  private static final String SAID = "unix:size,ctime,ino";

  private static final String SAID_OF_ENTRY = SAID + ",isDirectory,isSymbolicLink";

  /** What lies in a folder: something with a state, or a further folder. */
  public record Entry(Path path, FileState state, boolean isFolder) {}

  /**
   * The state of a file; that of a link is that of what it leads to.
   *
   * @throws UnsupportedOperationException if this system tells too little of its files
   */
  public static FileState of(Path file) throws IOException {
    try {
      return of(Files.readAttributes(file, SAID));
    } catch (FileSystemException e) {
      return MISSING;
    }
  }

  /**
   * What lies in a folder; a folder that can't be read is told of as if it were a file in it. Links
   * are no folders.
   *
   * @throws UnsupportedOperationException if this system tells too little of its files
   */
  public static List<Entry> in(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path path : all) {
        entries.add(entry(path));
      }
    } catch (FileSystemException e) {
      entries.add(new Entry(folder, of(folder), false));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return entries;
  }

  private static Entry entry(Path path) throws IOException {
    try {
      Map<String, Object> said =
          Files.readAttributes(path, SAID_OF_ENTRY, LinkOption.NOFOLLOW_LINKS);
      boolean link = (Boolean) said.get("isSymbolicLink");
      return new Entry(path, link ? of(path) : of(said), (Boolean) said.get("isDirectory"));
    } catch (FileSystemException e) {
      return new Entry(path, MISSING, false);
    }
  }

  private static FileState of(Map<String, Object> said) {
    Instant changed = ((FileTime) said.get("ctime")).toInstant();
    String text = said.get("size") + " " + nanos(changed) + " " + said.get("ino");
    return new FileState(text, changed);
  }

  private static String nanos(Instant instant) {
    return instant.getEpochSecond() + "." + instant.getNano();
  }
}
