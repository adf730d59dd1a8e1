package sitrep.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.Marking;

/**
 * One place that the site is published to, as {@code publish:} in site.yaml has it.
 *
 * @param audience whose site it gets
 * @param ceiling the highest marking that whoever can reach it may see
 * @param url where readers find it, if they can be looked over the shoulder
 * @param deletions how many files one publish may delete, if not the usual number
 * @param keys what only this kind of target has, by key
 */
public record TargetSettings(
    String name,
    Kind kind,
    String audience,
    Marking ceiling,
    Optional<URI> url,
    Optional<Integer> deletions,
    Map<String, String> keys) {

  /** The kinds of targets there are, each with the keys that it must and may have. */
  public enum Kind {
    DIRECTORY(List.of("path"), List.of()),
    ARCHIVE(List.of("path"), List.of()),
    GIT(
        List.of("remote"),
        List.of("branch", "history", "domain", "key", "known-hosts", "timeout-seconds")),
    SFTP(
        List.of("host", "path"),
        List.of("port", "user", "key", "known-hosts", "lock-seconds", "timeout-seconds")),
    S3(
        List.of("bucket"),
        List.of(
            "prefix",
            "region",
            "endpoint",
            "profile",
            "cache-pages",
            "cache-assets",
            "compress",
            "cloudfront",
            "lock-seconds",
            "timeout-seconds"));

    private final List<String> required;
    private final List<String> optional;

    Kind(List<String> required, List<String> optional) {
      this.required = required;
      this.optional = optional;
    }

    List<String> required() {
      return required;
    }

    List<String> optional() {
      return optional;
    }

    /** As it is written in site.yaml. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> parse(String text) {
      return List.of(values()).stream().filter(kind -> kind.word().equals(text)).findFirst();
    }

    static List<String> words() {
      return List.of(values()).stream().map(Kind::word).toList();
    }
  }

  private static final int PATIENCE_SECONDS = 60;

  static final Set<String> NUMBERS = Set.of("port", "lock-seconds", "timeout-seconds");
  static final Set<String> FLAGS = Set.of("history", "compress");

  /** Keys by which somebody might try to write a secret down, or part of their names. */
  static final Set<String> SECRETS =
      Set.of("password", "passphrase", "secret", "token", "access-key", "credential");

  public TargetSettings {
    Objects.requireNonNull(kind);
    keys = Map.copyOf(keys);
  }

  /** The value of a key that this kind of target must have. */
  public String required(String key) {
    return Objects.requireNonNull(keys.get(key), key);
  }

  /** How long a network may be silent before its connections count as broken. */
  public Duration patience() {
    int seconds = find("timeout-seconds").map(Integer::parseInt).orElse(PATIENCE_SECONDS);
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  /** The value of a key. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(keys.get(key));
  }
}
