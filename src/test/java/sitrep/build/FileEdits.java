package sitrep.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sitrep.site.TestDigest;

/** What happens to files, whatever is in them. */
final class FileEdits {

  private final Workplace place;
  private final TestDigest digest;

  FileEdits(Workplace place) {
    this.place = place;
    this.digest = place.digest;
  }

  /** Something that is done to a file and may fail. */
  private interface Act {
    void on(String name) throws IOException;
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> edits = new TreeMap<>();
    edits.put("append", some(this::append));
    edits.put("change a letter", some(name -> Files.write(path(name), letter(name))));
    edits.put("change a letter and put the time back", some(this::secretly));
    edits.put("change a letter by moving another file there", some(this::replaced));
    edits.put("change a letter twice at once", some(this::twice));
    edits.put("change a letter while building", some(this::meanwhile));
    edits.put("touch", some(name -> Files.setLastModifiedTime(path(name), FileTime.fromMillis(1))));
    edits.put("delete", some(name -> Files.delete(path(name))));
    edits.put("rename", some(name -> move(name, renamed(name, "x" + place.number() + "-"))));
    edits.put("change the case of a name", some(name -> move(name, otherCase(name))));
    edits.put("move to another folder", some(this::elsewhere));
    return edits;
  }

  private Path path(String name) {
    return digest.root().resolve(name);
  }

  private Runnable some(Act act) {
    return () -> {
      try {
        Optional<String> name =
            place.anyFile(place.any(List.of("content", "content/briefs", "seeds")));
        if (name.isPresent() && !name.get().equals("content/site.yaml")) {
          act.on(name.get());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private void append(String name) throws IOException {
    Files.write(
        path(name),
        (digest.read(name) + "\nAnd " + place.number() + ".\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The file's bytes with another letter near the end. */
  private byte[] letter(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(path(name));
    for (int i = bytes.length - 1 - place.random.nextInt(20); i > 0; i--) {
      if (bytes[i] >= 'a' && bytes[i] < 'z') {
        bytes[i]++;
        break;
      }
    }
    return bytes;
  }

  private void secretly(String name) throws IOException {
    FileTime before = Files.getLastModifiedTime(path(name));
    Files.write(path(name), letter(name));
    Files.setLastModifiedTime(path(name), before);
  }

  private void replaced(String name) throws IOException {
    FileTime before = Files.getLastModifiedTime(path(name));
    Path other = Files.write(place.folder.resolve("other"), letter(name));
    Files.setLastModifiedTime(other, before);
    Files.move(other, path(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private void twice(String name) throws IOException {
    secretly(name);
    place.build();
    secretly(name);
  }

  private void meanwhile(String name) {
    place.meanwhile(
        () -> {
          try {
            if (Files.exists(path(name))) {
              secretly(name);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String renamed(String name, String prefix) {
    int slash = name.lastIndexOf('/') + 1;
    return name.substring(0, slash) + prefix + name.substring(slash);
  }

  private static String otherCase(String name) {
    int slash = name.lastIndexOf('/') + 1;
    char first = name.charAt(slash);
    char other =
        Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
    return name.substring(0, slash) + other + name.substring(slash + 1);
  }

  private void elsewhere(String name) throws IOException {
    if (name.startsWith("content/briefs/")) {
      String file = name.substring(name.lastIndexOf('/') + 1);
      move(name, "content/briefs/" + place.any(List.of("", "2023/", "2024/")) + file);
    }
  }

  private void move(String from, String to) throws IOException {
    Files.createDirectories(path(to).getParent());
    Files.move(path(from), path(to), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
