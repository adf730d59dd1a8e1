package sitrep.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import sitrep.config.TargetSettings;
import sitrep.site.TestDigest;

/** A folder of this machine. */
final class DirectoryPlace extends Place {

  private final Path folder;

  DirectoryPlace(Path folder) {
    this.folder = folder.resolve("www");
  }

  @Override
  TargetSettings.Kind kind() {
    return TargetSettings.Kind.DIRECTORY;
  }

  @Override
  Map<String, String> keys() {
    return Map.of("path", folder.toString());
  }

  @Override
  Map<String, String> readable() throws IOException {
    return Files.exists(folder) ? TestDigest.files(folder.toRealPath()) : Map.of();
  }

  @Override
  void write(String name, String text) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
    TestDigest.write(folder.resolve(name), text);
  }

  @Override
  void touch(String name) throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString("rw-------"));
  }

  @Override
  void delete(String name) throws IOException {
    Files.delete(folder.resolve(name));
  }

  @Override
  String state() throws IOException {
    return Files.exists(folder) ? folder.toRealPath() + " " + readable().hashCode() : "";
  }

  @Override
  void spoilNotes() throws IOException {
    cut(Path.of(folder.toRealPath() + ".published"));
  }
}
