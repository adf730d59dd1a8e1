package sitrep.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of a digest.
 *
 * @param name its path relative to the digest's folder, with slashes
 * @param sidecar what is known of a raw text, where that lies in a file beside it
 * @param held its bytes, once they have been read for good
 */
public record InputFile(
    String name, Role role, Path path, Optional<InputFile> sidecar, Optional<byte[]> held) {

  /** What a file is read as: it follows from the folder that it lies in. */
  public enum Role {
    BRIEF,
    DOSSIER,
    TOPIC,
    EDITION,
    PAGE,
    SOURCE,
    SIDECAR,
    LINE_FORMS,
    ASSET
  }

  public InputFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(role);
    Objects.requireNonNull(path);
    Objects.requireNonNull(sidecar);
    Objects.requireNonNull(held);
  }

  /** A file that is read whenever somebody asks for its bytes. */
  public InputFile(String name, Role role, Path path, Optional<InputFile> sidecar) {
    this(name, role, path, sidecar, Optional.empty());
  }

  /** The same file with the bytes that it has now, and so has its sidecar. */
  public InputFile hold() throws IOException {
    return new InputFile(name, role, path, hold(sidecar), Optional.of(bytes()));
  }

  /** A file, if there is one, with the bytes that it has now. */
  public static Optional<InputFile> hold(Optional<InputFile> file) throws IOException {
    return file.isPresent() ? Optional.of(file.get().hold()) : Optional.empty();
  }

  /** The file's bytes: those that are held, else those that it has now. */
  public byte[] bytes() throws IOException {
    return held.isPresent() ? held.get() : Files.readAllBytes(path);
  }

  /** The file's name without folder and ending. */
  public String baseName() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }
}
