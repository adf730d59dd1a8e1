package sitrep.target;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit is told of the world: the environment, and the user's settings of git. What it measures
 * of the file system it may write to a folder that is deleted, and not to the user's home.
 */
final class GitSystem extends SystemReader.Delegate {

  private static final SystemReader JGIT = SystemReader.getInstance();

  private final Map<String, String> environment;
  private final Path scratch;
  private final Path home;

  private GitSystem(Home home, Path scratch) {
    super(JGIT);
    this.environment = home.environment();
    this.home = home.folder();
    this.scratch = scratch;
  }

  static void install(Home home, Path scratch) throws IOException {
    SystemReader.setInstance(new GitSystem(home, scratch));
    FS.DETECTED.setUserHome(home.folder().toFile());
  }

  @Override
  public String getenv(String variable) {
    return environment.get(variable);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new FileBasedConfig(parent, home.resolve(".gitconfig").toFile(), fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new FileBasedConfig(parent, scratch.resolve("system-config").toFile(), fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new FileBasedConfig(parent, scratch.resolve("jgit-config").toFile(), fs);
  }
}
