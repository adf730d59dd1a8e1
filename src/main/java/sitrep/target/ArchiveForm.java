package sitrep.target;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * The forms of archives. Nothing of the machine gets into them: no owner, no time but the first
 * that a zip can hold, and the names in their order.
 */
enum ArchiveForm {
  /** PKWARE's, in UTF-8. */
  ZIP {
    @Override
    ArchiveInputStream<?> reader(InputStream in) {
      return new ZipArchiveInputStream(in, "UTF-8", true, true);
    }

    @Override
    ArchiveOutputStream<?> writer(OutputStream out) {
      ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
      zip.setLevel(Deflater.BEST_COMPRESSION);
      return zip;
    }

    @Override
    ArchiveEntry entry(String name, long size) {
      ZipArchiveEntry entry = new ZipArchiveEntry(name);
      entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
      entry.setSize(size);
      return entry;
    }
  },
  /** POSIX.1-2001, compressed by gzip (RFC 1952). */
  TAR_GZ {
    @Override
    ArchiveInputStream<?> reader(InputStream in) throws IOException {
      return new TarArchiveInputStream(new GZIPInputStream(in), "UTF-8");
    }

    @Override
    ArchiveOutputStream<?> writer(OutputStream out) throws IOException {
      GzipParameters parameters = new GzipParameters();
      parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
      TarArchiveOutputStream tar =
          new TarArchiveOutputStream(new GzipCompressorOutputStream(out, parameters), "UTF-8");
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      return tar;
    }

    @Override
    ArchiveEntry entry(String name, long size) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(size);
      entry.setModTime(315_532_800_000L);
      entry.setIds(0, 0);
      entry.setNames("", "");
      return entry;
    }
  };

  /** Takes one file of an archive; the bytes last no longer than the call. */
  interface Taker {
    void take(String name, InputStream bytes) throws IOException;
  }

  abstract ArchiveInputStream<?> reader(InputStream in) throws IOException;

  abstract ArchiveOutputStream<?> writer(OutputStream out) throws IOException;

  abstract ArchiveEntry entry(String name, long size);

  static Optional<ArchiveForm> of(String name) {
    if (name.endsWith(".zip")) {
      return Optional.of(ZIP);
    }
    return name.endsWith(".tar.gz") || name.endsWith(".tgz")
        ? Optional.of(TAR_GZ)
        : Optional.empty();
  }

  /** Reads one file after the other. */
  void read(Path file, Taker taker) throws IOException {
    try (ArchiveInputStream<?> in = reader(new BufferedInputStream(Files.newInputStream(file)))) {
      for (ArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        if (!e.isDirectory()) {
          taker.take(e.getName(), in);
        }
      }
    }
  }

  /**
   * Writes the files in the order of the map. Each is read into memory, since its size stands
   * before it.
   */
  void write(Path file, Map<String, Upload.Source> content) throws IOException {
    try (ArchiveOutputStream<?> out =
        writer(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (Map.Entry<String, Upload.Source> one : content.entrySet()) {
        byte[] bytes;
        try (InputStream in = one.getValue().open()) {
          bytes = in.readAllBytes();
        }
        put(out, entry(one.getKey(), bytes.length), bytes);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends ArchiveEntry> void put(
      ArchiveOutputStream<E> out, ArchiveEntry entry, byte[] bytes) throws IOException {
    out.putArchiveEntry((E) entry);
    out.write(bytes);
    out.closeArchiveEntry();
  }
}
