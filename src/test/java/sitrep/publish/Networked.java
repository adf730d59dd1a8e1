package sitrep.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sitrep.publish.Cutter.Mode;

/** The targets that a network lies before. */
enum Networked {
  SFTP,
  S3,
  GIT_SSH,
  GIT_HTTP;

  /** A git target shows everything at once, and keeps no part of a push. */
  boolean atOnce() {
    return this == GIT_SSH || this == GIT_HTTP;
  }

  /** The ways in which this network breaks. */
  List<Mode> modes() {
    return switch (this) {
      case SFTP, GIT_SSH -> List.of(Mode.DROP, Mode.DRIP);
      case GIT_HTTP -> List.of(Mode.DROP, Mode.DRIP, Mode.ERRORS);
      case S3 -> List.of(Mode.values());
    };
  }

  /** A server with a place of its own; open while it is tried. */
  final class Server implements AutoCloseable {

    private final Path own;
    private final GitHttp http;
    private final Place place;

    private Server(Path folder) throws Exception {
      this.own = folder;
      this.http = new GitHttp(folder);
      this.place =
          switch (Networked.this) {
            case SFTP -> new SftpPlace(folder);
            case S3 -> new S3Place();
            case GIT_SSH, GIT_HTTP -> new GitPlace(folder, true);
          };
      if (atOnce()) {
        GitPlace.git(((GitPlace) place).bare(), "config", "http.receivepack", "true");
        http.writeCredentials(folder);
      }
    }

    Place place() {
      return place;
    }

    int port() throws Exception {
      return switch (Networked.this) {
        case SFTP, GIT_SSH -> Sshd.running().port();
        case S3 -> S3Server.running().port();
        case GIT_HTTP -> http.port();
      };
    }

    Map<String, String> environment() {
      Map<String, String> environment = new TreeMap<>(place.environment());
      environment.put("HOME", own.toString());
      return environment;
    }

    /** The settings that lead there through another port. */
    Map<String, String> through(int port) throws Exception {
      Map<String, String> keys = new TreeMap<>(place.keys());
      if (Networked.this == SFTP || Networked.this == GIT_SSH) {
        keys.putAll(Sshd.running().keys());
        Path known = own.resolve("known-" + port);
        Files.writeString(known, Sshd.knownHost(port, Sshd.running().hostKey()));
        keys.put("known-hosts", known.toString());
      }
      switch (Networked.this) {
        case SFTP -> keys.putAll(Map.of("port", String.valueOf(port), "lock-seconds", "1"));
        case S3 -> keys.putAll(Map.of("endpoint", "http://127.0.0.1:" + port, "lock-seconds", "1"));
        case GIT_SSH ->
            keys.put(
                "remote",
                "ssh://" + Sshd.user() + "@127.0.0.1:" + port + ((GitPlace) place).bare());
        case GIT_HTTP -> keys.put("remote", "http://127.0.0.1:" + port + "/bare.git");
      }
      return keys;
    }

    @Override
    public void close() throws IOException {
      place.close();
      http.close();
    }
  }

  /** A place below this folder or, for S3, in memory. */
  Server open(Path folder) throws Exception {
    return new Server(folder);
  }
}
