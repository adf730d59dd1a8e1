package sitrep.target;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import sitrep.config.TargetSettings;

/**
 * Where whoever publishes has keys, known hosts and credentials.
 *
 * @param root the digest's folder, from which paths of the settings lead on
 */
record Home(Map<String, String> environment, Path root) {

  Home {
    environment = Map.copyOf(environment);
  }

  Path folder() {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home);
  }

  String user() {
    return environment.getOrDefault("USER", System.getProperty("user.name"));
  }

  /** A path of the settings, in which a tilde stands for the home folder. */
  Optional<Path> path(TargetSettings settings, String key) {
    return settings
        .find(key)
        .map(
            text ->
                text.startsWith("~/") ? folder().resolve(text.substring(2)) : root.resolve(text));
  }
}
