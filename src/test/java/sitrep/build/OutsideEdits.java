package sitrep.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sitrep.memory.SpoiltFile;
import sitrep.site.TestDigest;

/** What happens to a site and to the memory of its builds. */
final class OutsideEdits {

  private final Workplace place;

  OutsideEdits(Workplace place) {
    this.place = place;
  }

  /** Something that may fail. */
  private interface Act {
    void now() throws IOException;
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> edits = new TreeMap<>();
    edits.put("change a file of the site", act(() -> Files.writeString(page(), "Mine.\n")));
    edits.put("change a letter of the site", act(this::letter));
    edits.put("delete a file of the site", act(() -> Files.deleteIfExists(page())));
    edits.put("delete the site", act(() -> deleteTree(place.output)));
    edits.put("forget", act(() -> Files.deleteIfExists(memory())));
    edits.put("forget more", act(() -> deleteTree(place.folder.resolve(".sitrep"))));
    edits.put("empty the memory", act(() -> Files.write(memory(), new byte[0])));
    edits.put("spoil the memory", act(() -> SpoiltFile.at(memory(), place.random)));
    edits.put("take another's memory", act(this::anothers));
    edits.put("take back an older memory", act(this::older));
    edits.put("check", place::check);
    edits.put("do nothing", () -> {});
    return edits;
  }

  private static Runnable act(Act act) {
    return () -> {
      try {
        act.now();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private Path memory() throws IOException {
    return Files.createDirectories(place.folder.resolve(".sitrep/out")).resolve("memory");
  }

  /** A file of the site that is not its manifest, or one that is not there. */
  private Path page() {
    List<String> names =
        Workplace.names(place.folder, "out").stream()
            .filter(name -> !name.endsWith("manifest.sha256"))
            .toList();
    return place.folder.resolve(names.isEmpty() ? "missing" : place.any(names));
  }

  private void letter() throws IOException {
    Path page = page();
    if (Files.exists(page) && Files.size(page) > 0) {
      byte[] bytes = Files.readAllBytes(page);
      bytes[place.random.nextInt(bytes.length)] ^= 1;
      var before = Files.getLastModifiedTime(page);
      Files.write(page, bytes);
      Files.setLastModifiedTime(page, before);
    }
  }

  private void anothers() throws IOException {
    Workplace other = new Workplace(place.folder.resolve("other-digest"), 1);
    other.digest.replace("content/briefs/2023/first.md", "Ada Quill", "Ada Pell");
    other.build();
    Path kept = other.folder.resolve(".sitrep/out/memory");
    Files.copy(kept, memory(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    TestDigest.delete(other.folder);
  }

  private void older() throws IOException {
    if (Files.exists(memory())) {
      byte[] now = Files.readAllBytes(memory());
      place.build();
      Files.write(memory(), now);
    }
  }

  private static void deleteTree(Path tree) {
    if (Files.exists(tree)) {
      TestDigest.delete(tree);
    }
  }
}
