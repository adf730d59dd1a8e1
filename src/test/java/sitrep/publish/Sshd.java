package sitrep.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Debian's sshd on the loopback, which lets one key in. */
final class Sshd {

  private static Sshd running;

  private final Path folder;
  private final int port;
  private final Process process;

  private Sshd(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** One for all tests; it ends with them. */
  static synchronized Sshd running() throws Exception {
    if (running == null) {
      running = start();
      Process process = running.process;
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }
    return running;
  }

  private static Sshd start() throws Exception {
    Path sshd = Tool.find("/usr/sbin/sshd");
    Path folder = Files.createTempDirectory("sshd");
    keyPair(folder.resolve("host"));
    keyPair(folder.resolve("user"));
    Files.copy(folder.resolve("user.pub"), folder.resolve("authorized_keys"));
    if (user().equals("root")) {
      Files.createDirectories(Path.of("/run/sshd"));
    }
    int port = freePort();
    Files.writeString(
        folder.resolve("config"),
        """
        Port %d
        ListenAddress 127.0.0.1
        HostKey %s/host
        AuthorizedKeysFile %s/authorized_keys
        PidFile none
        StrictModes no
        UsePAM no
        PermitRootLogin yes
        MaxStartups 100
        MaxSessions 100
        Subsystem sftp internal-sftp
        """
            .replace("%d", String.valueOf(port))
            .replace("%s", folder.toString()));
    Process process =
        new ProcessBuilder(sshd.toString(), "-D", "-e", "-f", folder.resolve("config").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Sshd server = new Sshd(folder, port, process);
    server.writeKnownHosts(Files.readString(folder.resolve("host.pub")));
    server.await();
    return server;
  }

  static void keyPair(Path file) {
    Tool.run(
        file.getParent(), "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString());
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() throws Exception {
    for (int i = 0; i < 200; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    throw new AssertionError(Files.readString(folder.resolve("log")));
  }

  private void writeKnownHosts(String publicKey) throws IOException {
    Files.writeString(knownHosts(), knownHost(port, publicKey));
  }

  static String knownHost(int port, String publicKey) {
    String[] words = publicKey.split(" ");
    return "[127.0.0.1]:" + port + " " + words[0] + " " + words[1].strip() + "\n";
  }

  String hostKey() throws IOException {
    return Files.readString(folder.resolve("host.pub"));
  }

  Path knownHosts() {
    return folder.resolve("known_hosts");
  }

  Path key() {
    return folder.resolve("user");
  }

  int port() {
    return port;
  }

  static String user() {
    return System.getProperty("user.name");
  }

  /** The settings of whoever may log in. */
  Map<String, String> keys() {
    return Map.of("key", key().toString(), "known-hosts", knownHosts().toString());
  }
}
