package sitrep.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import sitrep.site.TestDigest;

/** A disk in memory that can be as full as a test wants it. */
final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 4096;

  private final Path mount;
  private final Path ballast;

  private SmallDisk(Path mount) {
    this.mount = mount;
    this.ballast = mount.resolve("ballast");
  }

  /** Where nobody may mount one, the test is skipped; on a machine that says it is CI it fails. */
  static SmallDisk at(Path mount) throws IOException {
    Files.createDirectories(mount);
    try {
      Tool.run(mount, "mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", mount.toString());
    } catch (AssertionError | java.io.UncheckedIOException e) {
      Assumptions.assumeTrue(System.getenv("CI") != null, "this user may not mount a small disk");
      throw e;
    }
    return new SmallDisk(mount);
  }

  Path folder() {
    return mount;
  }

  long free() throws IOException {
    return Files.getFileStore(mount).getUsableSpace();
  }

  /** Leaves no more than this free. */
  void fill(long bytes) throws IOException {
    int length = (int) Math.max(0, free() - bytes) / BLOCK * BLOCK;
    Files.write(ballast, new byte[length]);
  }

  /** Makes room again. */
  void relieve() throws IOException {
    Files.deleteIfExists(ballast);
  }

  /** Deletes all that is on it. */
  void clear() throws IOException {
    try (var entries = Files.list(mount)) {
      entries.forEach(TestDigest::delete);
    }
  }

  @Override
  public void close() {
    Tool.run(mount.getParent(), "umount", "-l", mount.toString());
  }
}
