package sitrep.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import sitrep.config.TargetSettings;
import sitrep.site.TestDigest;

/** A folder behind Debian's sshd. */
class SftpPlace extends Place {

  private final Path folder;
  private final int port;

  SftpPlace(Path folder) throws Exception {
    this(folder, Sshd.running().port());
  }

  SftpPlace(Path folder, int port) throws Exception {
    this.folder = Files.createDirectories(folder.resolve("remote/www"));
    this.port = port;
  }

  @Override
  TargetSettings.Kind kind() {
    return TargetSettings.Kind.SFTP;
  }

  @Override
  Map<String, String> keys() {
    try {
      Map<String, String> keys = new TreeMap<>(Sshd.running().keys());
      keys.putAll(
          Map.of(
              "host",
              "127.0.0.1",
              "port",
              String.valueOf(port),
              "user",
              Sshd.user(),
              "path",
              folder.toString(),
              "lock-seconds",
              "2"));
      return keys;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  boolean goesBack() {
    return false;
  }

  @Override
  Map<String, String> readable() throws IOException {
    Map<String, String> files = new TreeMap<>(TestDigest.files(folder));
    files.keySet().removeIf(name -> name.startsWith(".sitrep/"));
    return files;
  }

  @Override
  void write(String name, String text) throws IOException {
    TestDigest.write(folder.resolve(name), text);
    Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(1_000_000_000_000L));
  }

  @Override
  void writeQuietly(String name, String text) throws IOException {
    FileTime time = Files.getLastModifiedTime(folder.resolve(name));
    TestDigest.write(folder.resolve(name), text);
    Files.setLastModifiedTime(folder.resolve(name), time);
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
  void spoilNotes() throws IOException {
    cut(folder.resolve(".sitrep/published"));
  }

  /** The lock comes and goes. */
  @Override
  String state() throws IOException {
    StringBuilder state = new StringBuilder();
    for (String name : TestDigest.files(folder).keySet()) {
      if (!name.equals(".sitrep/lock")) {
        state.append(name).append(Files.getLastModifiedTime(folder.resolve(name))).append('\n');
      }
    }
    return state.toString();
  }
}
