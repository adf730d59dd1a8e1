package sitrep.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files below a folder in the order of a manifest, one after the other, so that not all of
 * their names are ever in memory. What version control keeps at the top is passed over.
 */
final class SiteWalk {

  private static final Set<String> VERSION_CONTROL = Set.of(".git", ".gitkeep");

  private final Path root;
  private final Predicate<String> isFile;
  private final Deque<String> names = new ArrayDeque<>();

  /**
   * @param isFile whether it is known that something with this name is no folder
   */
  SiteWalk(Path root, Predicate<String> isFile) throws IOException {
    this.root = root;
    this.isFile = isFile;
    push("");
  }

  /** The next file's name within the folder; null after the last. */
  String next() throws IOException {
    while (!names.isEmpty() && names.peek().endsWith("/")) {
      push(names.pop());
    }
    return names.poll();
  }

  /** A folder's name ends in a slash, so it stands where the names of its files belong. */
  private void push(String folder) throws IOException {
    List<String> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(root.resolve(folder))) {
      for (Path entry : all) {
        String name = entry.getFileName().toString();
        if (!folder.isEmpty() || !VERSION_CONTROL.contains(name)) {
          boolean isFolder =
              !isFile.test(folder + name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
          entries.add(folder + name + (isFolder ? "/" : ""));
        }
      }
    }
    entries.sort(java.util.Comparator.reverseOrder());
    entries.forEach(names::push);
  }
}
