package sitrep.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.zone.ZoneRulesProvider;
import java.util.stream.Stream;
import sitrep.hash.Checksum;

/**
 * Which program this is, by a checksum of all of it, and on which Java and time zone data it runs.
 */
public final class Program {

  private static String fingerprint;

  private Program() {}

  /** Differs wherever the program might give another result for the same input. */
  public static synchronized String fingerprint() throws IOException {
    fingerprint = fingerprint == null ? read() : fingerprint;
    return fingerprint;
  }

  private static String read() throws IOException {
    String java = System.getProperty("java.runtime.version");
    String zones = ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    return own() + " " + java + " " + zones;
  }

  private static String own() throws IOException {
    try {
      Path place =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Checksum.hex(Files.isDirectory(place) ? listing(place) : Files.readAllBytes(place));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** A program that is being worked on lies in single files. */
  private static byte[] listing(Path folder) throws IOException {
    StringBuilder listing = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        listing.append(file).append(' ').append(Files.size(file)).append(' ');
        listing.append(Files.getLastModifiedTime(file)).append('\n');
      }
    }
    return listing.toString().getBytes(StandardCharsets.UTF_8);
  }
}
