package sitrep.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * The folder {@code .sitrep/NAME} beside an output folder: its lock, what was written to it, and
 * files that wait for their places. It may be deleted whenever no build is running.
 */
record WorkFolder(Path path) {

  /** The folder beside each output folder that holds the work folders. */
  static final String PARENT = ".sitrep";

  private static final String SET_ASIDE = "set-aside";
  private static final Set<String> KEPT = Set.of("lock", "journal", SET_ASIDE, Manifest.FILE);

  /** The work folder of an output folder, given by its real path. */
  static WorkFolder of(Path folder) {
    return new WorkFolder(folder.resolveSibling(PARENT).resolve(folder.getFileName().toString()));
  }

  Path lock() {
    return path.resolve("lock");
  }

  /** What a build that is moving files may have written. */
  Path journal() {
    return path.resolve("journal");
  }

  /** A copy of the site's manifest, which nobody can reach through the site. */
  Path record() {
    return path.resolve(Manifest.FILE);
  }

  Path stage() {
    return path.resolve("stage");
  }

  /** A new folder's path, for files that somebody has changed and that are to leave the site. */
  Path newSetAside() {
    int n = 1;
    while (Files.exists(path.resolve(SET_ASIDE).resolve(String.valueOf(n)))) {
      n++;
    }
    return path.resolve(SET_ASIDE).resolve(String.valueOf(n));
  }

  void clearStage() throws IOException {
    Files.createDirectories(stage());
    deleteContent(stage(), Set.of());
  }

  /** Deletes all that is remembered here but which files are Sitrep's. */
  void forget() throws IOException {
    deleteContent(path, KEPT);
  }

  private static void deleteContent(Path folder, Set<String> kept) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!kept.contains(entry.getFileName().toString())) {
          deleteTree(entry);
        }
      }
    }
  }

  /** Deletes a file, or a folder with all that it holds; links are not followed. */
  static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Writes a file of this folder so that it is never seen in part. */
  void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text, StandardCharsets.UTF_8);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
