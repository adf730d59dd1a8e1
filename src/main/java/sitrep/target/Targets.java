package sitrep.target;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import sitrep.config.TargetSettings;

/** Opens targets. */
public final class Targets {

  private Targets() {}

  /**
   * Opens a target; nothing is changed by that.
   *
   * @param root the digest's folder, from which paths of the settings lead on
   * @param environment which tells where whoever publishes has keys and credentials
   * @throws TargetException if it can't be reached for a reason that a user can mend
   */
  public static Target open(TargetSettings settings, Path root, Map<String, String> environment)
      throws IOException {
    Home home = new Home(environment, root.toAbsolutePath());
    return switch (settings.kind()) {
      case DIRECTORY -> new DirectoryTarget(path(settings, root));
      case ARCHIVE -> new ArchiveTarget(path(settings, root));
      case GIT -> GitTarget.open(settings, home);
      case S3 -> new S3Target(settings, home);
      case SFTP -> new SftpTarget(settings, home);
    };
  }

  private static Path path(TargetSettings settings, Path root) {
    return root.toAbsolutePath().resolve(settings.required("path")).normalize();
  }
}
