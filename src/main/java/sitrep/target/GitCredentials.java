package sitrep.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.UnsupportedCredentialItem;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * Names and passwords from git's credential helpers (gitcredentials(7)), of which only {@code git
 * credential} itself knows. Nobody is ever asked, and no host's key is accepted that is not known.
 */
final class GitCredentials extends CredentialsProvider {

  private final Map<String, String> environment;

  GitCredentials(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!(item instanceof CredentialItem.Username || item instanceof CredentialItem.Password)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) throws UnsupportedCredentialItem {
    if (!supports(items)) {
      return false;
    }
    Map<String, String> found = fill(uri);
    if (!found.containsKey("username") || !found.containsKey("password")) {
      return false;
    }
    for (CredentialItem item : items) {
      if (item instanceof CredentialItem.Username name) {
        name.setValue(found.get("username"));
      } else if (item instanceof CredentialItem.Password password) {
        password.setValue(found.get("password").toCharArray());
      }
    }
    return true;
  }

  private Map<String, String> fill(URIish uri) {
    List<String> question = new ArrayList<>();
    question.add("protocol=" + uri.getScheme());
    question.add("host=" + uri.getHost() + (uri.getPort() > 0 ? ":" + uri.getPort() : ""));
    question.add("path=" + uri.getRawPath().replaceFirst("^/", ""));
    if (uri.getUser() != null) {
      question.add("username=" + uri.getUser());
    }
    // A line break in an address would ask for what is another host's.
    if (question.stream().anyMatch(line -> line.chars().anyMatch(Character::isISOControl))) {
      return Map.of();
    }
    ProcessBuilder git = new ProcessBuilder("git", "credential", "fill");
    git.environment().putAll(environment);
    git.environment().put("GIT_TERMINAL_PROMPT", "0");
    git.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = git.start();
      process
          .outputWriter(StandardCharsets.UTF_8)
          .append(String.join("\n", question))
          .append("\n\n")
          .close();
      Map<String, String> answer = new HashMap<>();
      process
          .inputReader(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.indexOf('=') > 0)
          .forEach(
              line ->
                  answer.put(
                      line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
      return answer;
    } catch (IOException | UncheckedIOException e) {
      return Map.of();
    }
  }
}
