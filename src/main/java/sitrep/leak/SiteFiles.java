package sitrep.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sitrep.build.Proof;
import sitrep.page.Slot;

/** The files of a site, wherever they lie. */
public interface SiteFiles {

  /**
   * Their names, relative to the site's root, with slashes.
   *
   * @throws IOException if the place where they lie can't be read
   */
  Set<String> names() throws IOException;

  /**
   * A file's bytes.
   *
   * @throws IOException if it can't be read
   */
  byte[] bytes(String name) throws IOException;

  /** A site in a folder, with whatever else lies there when its names are asked for. */
  static SiteFiles in(Path folder) {
    return new SiteFiles() {
      @Override
      public Set<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
          return all.filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toCollection(TreeSet::new));
        }
      }

      @Override
      public byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
      }
    };
  }

  /** A site as it would be written. */
  static SiteFiles of(Proof proof) {
    Set<String> names =
        proof.site().slots().stream()
            .map(slot -> slot.path().file())
            .collect(Collectors.toCollection(TreeSet::new));
    return new SiteFiles() {
      @Override
      public Set<String> names() {
        return names;
      }

      @Override
      public byte[] bytes(String name) {
        Slot slot = proof.site().at(name).orElseThrow();
        return proof.sheet(slot).bytes();
      }
    };
  }
}
