package sitrep.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import sitrep.config.TargetSettings;
import sitrep.site.TestDigest;

/** A bare repository, looked at and changed by git itself. */
class GitPlace extends Place {

  private static final Map<String, String> WHO =
      Map.of(
          "GIT_AUTHOR_NAME", "them",
          "GIT_AUTHOR_EMAIL", "them@example.org",
          "GIT_COMMITTER_NAME", "them",
          "GIT_COMMITTER_EMAIL", "them@example.org");

  private final Path folder;
  private final boolean history;

  GitPlace(Path folder, boolean history) {
    this.folder = folder;
    this.history = history;
    Tool.find("/usr/bin/git");
    git(folder, "init", "-q", "--bare", bare().toString());
  }

  Path bare() {
    return folder.resolve("bare.git");
  }

  static String git(Path folder, String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return Tool.run(folder, WHO, command);
  }

  @Override
  TargetSettings.Kind kind() {
    return TargetSettings.Kind.GIT;
  }

  String remote() throws Exception {
    return bare().toString();
  }

  @Override
  Map<String, String> keys() {
    try {
      return Map.of(
          "remote",
          remote(),
          "branch",
          "pages",
          "domain",
          "digest.example.org",
          "history",
          String.valueOf(history));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  Map<String, String> environment() {
    return Map.of("HOME", folder.toString());
  }

  @Override
  Map<String, String> extras() {
    return Map.of(
        ".nojekyll", "", "CNAME", "digest.example.org\n", ".domains", "digest.example.org\n");
  }

  private Path checkedOut() throws IOException {
    Path work = Files.createTempDirectory(folder, "work");
    git(folder, "clone", "-q", "-b", "pages", bare().toString(), work.toString());
    return work;
  }

  @Override
  Map<String, String> readable() throws IOException {
    if (branches().isEmpty()) {
      return Map.of();
    }
    Map<String, String> files = new TreeMap<>(TestDigest.files(checkedOut()));
    files.keySet().removeIf(name -> name.startsWith(".git/") || name.startsWith(".sitrep/"));
    return files;
  }

  private String branches() {
    return git(bare(), "for-each-ref", "--format=%(refname) %(objectname)");
  }

  interface Change {
    void in(Path work) throws IOException;
  }

  void commit(Change change) throws IOException {
    Path work = checkedOut();
    git(work, "config", "core.fileMode", "false");
    change.in(work);
    git(work, "add", "-A");
    git(work, "commit", "-q", "-m", "theirs");
    git(work, "push", "-q", "origin", "pages");
  }

  @Override
  void write(String name, String text) throws IOException {
    commit(work -> TestDigest.write(work.resolve(name), text));
  }

  @Override
  boolean knowsModes() {
    return true;
  }

  @Override
  void touch(String name) throws IOException {
    commit(work -> git(work, "update-index", "--chmod=+x", name));
  }

  @Override
  void delete(String name) throws IOException {
    commit(work -> Files.delete(work.resolve(name)));
  }

  @Override
  void spoilNotes() throws IOException {
    commit(work -> cut(work.resolve(".sitrep/published")));
  }

  @Override
  String state() {
    return branches();
  }

  int commits() {
    return Integer.parseInt(git(bare(), "rev-list", "--count", "pages").strip());
  }
}
