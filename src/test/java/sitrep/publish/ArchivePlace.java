package sitrep.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import sitrep.config.TargetSettings;
import sitrep.site.TestDigest;

/** An archive, looked at and changed with Java's own file system for zips, or with {@code tar}. */
final class ArchivePlace extends Place {

  private final Path file;
  private final boolean zip;

  ArchivePlace(Path folder, String name) {
    this.file = folder.resolve("out").resolve(name);
    this.zip = name.endsWith(".zip");
  }

  @Override
  TargetSettings.Kind kind() {
    return TargetSettings.Kind.ARCHIVE;
  }

  @Override
  Map<String, String> keys() {
    return Map.of("path", file.toString());
  }

  @Override
  boolean goesBack() {
    return false;
  }

  private FileSystem open() throws IOException {
    return FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of());
  }

  @Override
  Map<String, String> readable() throws IOException {
    if (!Files.exists(file)) {
      return new TreeMap<>();
    }
    if (zip) {
      return zipped();
    }
    Path unpacked = Files.createTempDirectory(file.getParent(), "unpacked");
    tar("-xzf", file.toString(), "-C", unpacked.toString());
    Map<String, String> files = TestDigest.files(unpacked);
    TestDigest.delete(unpacked);
    return files;
  }

  private Map<String, String> zipped() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (FileSystem system = open();
        Stream<Path> all = Files.walk(system.getPath("/"))) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        files.put(one.toString().substring(1), Files.readString(one, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private static void tar(String... arguments) throws IOException {
    String[] command = new String[arguments.length + 1];
    command[0] = "tar";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(said);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  void write(String name, String text) throws IOException {
    change(root -> TestDigest.write(root.resolve(name), text));
  }

  @Override
  void touch(String name) throws IOException {
    write(name, readable().get(name));
  }

  @Override
  void delete(String name) throws IOException {
    change(root -> Files.delete(root.resolve(name)));
  }

  private interface Change {
    void in(Path root) throws IOException;
  }

  private void change(Change change) throws IOException {
    if (zip) {
      try (FileSystem system = open()) {
        change.in(system.getPath("/"));
      }
      return;
    }
    Path loose = Files.createTempDirectory(file.getParent(), "loose");
    tar("-xzf", file.toString(), "-C", loose.toString());
    change.in(loose);
    tar("-czf", file.toString(), "-C", loose.toString(), "--transform", "s|^\\./||", ".");
    TestDigest.delete(loose);
  }

  @Override
  void spoilNotes() throws IOException {
    cut(file.resolveSibling(".sitrep").resolve(file.getFileName()).resolve("published"));
  }

  @Override
  String state() throws IOException {
    return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + readable().hashCode() : "";
  }
}
