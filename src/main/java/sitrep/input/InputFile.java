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
 */
public record InputFile(String name, Role role, Path path, Optional<InputFile> sidecar) {

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
  }

  /** The file's bytes, as they are now. */
  public byte[] bytes() throws IOException {
    return Files.readAllBytes(path);
  }

  /** The file's name without folder and ending. */
  public String baseName() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }
}
