package sitrep.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Git's own helpers, asked for one host, answer for that one. */
class GitCredentialsTest {

  @TempDir private Path home;
  private final CredentialItem.Username name = new CredentialItem.Username();
  private final CredentialItem.Password password = new CredentialItem.Password();

  @BeforeEach
  void store() throws Exception {
    Files.writeString(home.resolve(".gitconfig"), "[credential]\n\thelper = store\n");
    Files.writeString(
        home.resolve(".git-credentials"),
        "https://me:one@github.com\nhttps://me:two@digest.invalid\n");
  }

  private boolean get(String address) throws Exception {
    Map<String, String> environment =
        Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", home.toString());
    return new GitCredentials(environment).get(new URIish(address), name, password);
  }

  @Test
  void passwordOfTheHostIsFound() throws Exception {
    assertTrue(get("https://me@digest.invalid/site.git"));
    assertEquals("me", name.getValue());
    assertEquals("two", new String(password.getValue()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me%0ahost=github.com@digest.invalid/site.git",
        "https://me%0d%0ahost=github.com@digest.invalid/site.git",
        "https://me%00@digest.invalid/site.git"
      })
  void addressWithLinesOfItsOwnGetsNoPassword(String address) throws Exception {
    assertFalse(get(address));
  }
}
