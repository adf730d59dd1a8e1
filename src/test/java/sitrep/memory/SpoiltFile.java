package sitrep.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** A file to which happens what happens to files on bad disks, or after a fall of the current. */
public final class SpoiltFile {

  private static final int BLOCK = 4096;

  private SpoiltFile() {}

  /** Spoils a file, if it is there, and tells how. */
  public static String at(Path file, Random random) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return "nothing";
    }
    byte[] bytes = Files.readAllBytes(file);
    switch (random.nextInt(6)) {
      case 0 -> {
        Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        return "cut off";
      }
      case 1 -> {
        byte[] more = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(3 * BLOCK));
        byte[] tail = new byte[more.length - bytes.length];
        random.nextBytes(tail);
        System.arraycopy(tail, 0, more, bytes.length, random.nextBoolean() ? tail.length : 0);
        Files.write(file, more);
        return "grown";
      }
      case 2 -> {
        int from = random.nextInt(bytes.length) / BLOCK * BLOCK;
        int to = Math.min(bytes.length, from + BLOCK * (1 + random.nextInt(3)));
        Arrays.fill(bytes, from, to, (byte) 0);
        Files.write(file, bytes);
        return "zeroed from " + from;
      }
      default -> {
        int many = 1 + random.nextInt(50);
        for (int i = 0; i < many; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        Files.write(file, bytes);
        return many + " bytes overwritten";
      }
    }
  }
}
