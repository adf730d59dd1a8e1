package sitrep.target;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpException;
import org.eclipse.jgit.internal.transport.sshd.agent.JGitSshAgentFactory;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import sitrep.config.TargetSettings;

/**
 * An SSH server, logged in to by ssh-agent or a key. Its own key must stand in known_hosts: nobody
 * is asked, and nothing is learnt.
 */
final class SshServer implements Closeable {

  /** After so many questions without an answer a server is gone. */
  private static final int QUESTIONS = 4;

  private final SshClient client;
  private final String host;
  private final int port;
  private final String user;
  private final Path knownHosts;
  private final Duration patience;
  private ClientSession session;
  private final Queue<SftpClient> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean refused;

  SshServer(TargetSettings settings, Home home) throws IOException {
    host = settings.required("host");
    port = settings.find("port").map(Integer::parseInt).orElse(22);
    patience = settings.patience();
    user = settings.find("user").orElse(home.user());
    Path ssh = home.folder().resolve(".ssh");
    knownHosts = home.path(settings, "known-hosts").orElse(ssh.resolve("known_hosts"));
    List<Path> keys =
        home
            .path(settings, "key")
            .map(List::of)
            .orElse(
                List.of(ssh.resolve("id_ed25519"), ssh.resolve("id_ecdsa"), ssh.resolve("id_rsa")))
            .stream()
            .filter(Files::exists)
            .toList();
    GitSystem.install(home, Path.of(System.getProperty("java.io.tmpdir")));
    client = SshClient.setUpDefaultClient();
    client.setHostConfigEntryResolver(
        org.apache.sshd.client.config.hosts.HostConfigEntryResolver.EMPTY);
    client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    client.setKeyIdentityProvider(
        keys.isEmpty() ? KeyIdentityProvider.EMPTY_KEYS_PROVIDER : new FileKeyPairProvider(keys));
    client.setAgentFactory(
        new JGitSshAgentFactory(ConnectorFactory.getDefault(), home.folder().toFile()));
    KnownHostsServerKeyVerifier known =
        new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, knownHosts);
    client.setServerKeyVerifier(
        (session, address, key) -> {
          refused = !known.verifyServerKey(session, address, key);
          return !refused;
        });
    CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, patience.dividedBy(QUESTIONS));
    CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, QUESTIONS);
    CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(client, patience);
    SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, patience);
    client.setSignatureFactories(knownFirst(client.getSignatureFactories()));
    client.start();
  }

  /** A server that has keys of several kinds is to show the one that is known. */
  private List<NamedFactory<Signature>> knownFirst(List<NamedFactory<Signature>> factories)
      throws IOException {
    Set<String> kinds = Set.of();
    if (Files.exists(knownHosts)) {
      Collection<KnownHostEntry> entries = KnownHostEntry.readKnownHostEntries(knownHosts);
      kinds =
          entries.stream()
              .filter(entry -> entry.isHostMatch(host, port) && entry.getKeyEntry() != null)
              .map(entry -> entry.getKeyEntry().getKeyType())
              .collect(Collectors.toSet());
    }
    boolean rsa = kinds.contains("ssh-rsa");
    Set<String> known = kinds;
    List<NamedFactory<Signature>> sorted = new ArrayList<>(factories);
    sorted.sort(
        Comparator.comparing(
            f -> !(known.contains(f.getName()) || rsa && f.getName().startsWith("rsa-sha2"))));
    return sorted;
  }

  String place() {
    return "sftp://" + user + "@" + host + (port == 22 ? "" : ":" + port);
  }

  /** What is done with a channel for files. */
  interface Use<R> {
    R of(SftpClient sftp) throws IOException;
  }

  /**
   * Does something with a channel that nobody else uses meanwhile. One that has failed but for an
   * answer of the server's is not used again; after a connection broke, there is a new one.
   */
  <R> R use(Use<R> use) throws IOException {
    SftpClient sftp = channel();
    boolean sound = false;
    try {
      R result = use.of(sftp);
      sound = true;
      return result;
    } catch (SftpException e) {
      sound = true;
      throw e;
    } finally {
      if (sound && sftp.isOpen()) {
        idle.add(sftp);
      } else {
        sftp.close();
      }
    }
  }

  private synchronized SftpClient channel() throws IOException {
    for (SftpClient known = idle.poll(); known != null; known = idle.poll()) {
      if (known.isOpen()) {
        return known;
      }
    }
    if (session == null || !session.isOpen()) {
      connect();
    }
    return SftpClientFactory.instance().createSftpClient(session);
  }

  /** Moves a file over another in one step, as OpenSSH's servers and most others can. */
  void move(SftpClient sftp, String from, String to) throws IOException {
    var rename = sftp.getExtension(OpenSSHPosixRenameExtension.class);
    if (rename == null || !rename.isSupported()) {
      throw new TargetException(
          place() + " can't put a file in the place of another in one step (posix-rename)");
    }
    rename.posixRename(from, to);
  }

  private void connect() throws IOException {
    closeSession();
    try {
      session = client.connect(user, host, port).verify(patience).getSession();
      session.auth().verify(patience);
    } catch (SshException e) {
      if (refused) {
        throw new TargetException(
            "the key of "
                + host
                + " is not the one that "
                + knownHosts
                + " has, if it has any; nothing was sent. Put the right one there after you have"
                + " made sure of it");
      }
      if (String.valueOf(e.getMessage()).contains("No more authentication methods")) {
        throw new TargetException(
            place() + " does not let you in; ssh-agent or a key without a passphrase must");
      }
      throw e;
    }
  }

  private void closeSession() {
    if (session != null) {
      session.close(true);
    }
  }

  @Override
  public void close() throws IOException {
    closeSession();
    client.stop();
  }
}
