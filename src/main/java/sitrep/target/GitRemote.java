package sitrep.target;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import sitrep.config.TargetSettings;

/** Fetches from a remote and pushes to it, over files, ssh or http. */
final class GitRemote {

  private final Repository repository;
  private final URIish address;
  private final int timeoutSeconds;
  private final GitCredentials credentials;
  private final SshdSessionFactory ssh;

  GitRemote(Repository repository, TargetSettings settings, Home home) {
    this.repository = repository;
    this.address = address(settings.required("remote"), home);
    this.timeoutSeconds = (int) settings.patience().toSeconds();
    this.credentials = new GitCredentials(home.environment());
    File folder = home.folder().toFile();
    SshdSessionFactoryBuilder builder =
        new SshdSessionFactoryBuilder()
            .setHomeDirectory(folder)
            .setSshDirectory(new File(folder, ".ssh"))
            .setPreferredAuthentications("publickey")
            .withDefaultConnectorFactory();
    home.path(settings, "key").ifPresent(key -> builder.setDefaultIdentities(only(key)));
    home.path(settings, "known-hosts")
        .ifPresent(file -> builder.setDefaultKnownHostsFiles(only(file)));
    this.ssh = builder.build(null);
  }

  private static Function<File, List<Path>> only(Path path) {
    return ignored -> List.of(path);
  }

  private static URIish address(String remote, Home home) {
    try {
      URIish address = new URIish(remote);
      return address.isRemote() || address.getScheme() != null
          ? address
          : new URIish(home.root().resolve(remote).toUri().toString());
    } catch (URISyntaxException e) {
      throw new TargetException("the remote is no address that git knows");
    }
  }

  /** The address, without anything that may be a secret. */
  String place() {
    return address
        .setPass(null)
        .setUser(address.getHost() == null ? null : address.getUser())
        .toString();
  }

  private interface Use<R> {
    R of(Transport transport) throws IOException;
  }

  private <R> R use(Use<R> use) throws IOException {
    try (Transport transport = Transport.open(repository, address)) {
      transport.setCredentialsProvider(credentials);
      transport.setTimeout(timeoutSeconds);
      if (transport instanceof SshTransport overSsh) {
        overSsh.setSshSessionFactory(ssh);
      }
      return use.of(transport);
    } catch (NotSupportedException e) {
      throw new TargetException("git can't publish to " + place());
    } catch (TransportException e) {
      throw told(e);
    } catch (IllegalThreadStateException e) {
      // So JGit says that a connection over ssh has ended.
      throw new IOException("the connection to " + place() + " has ended", e);
    }
  }

  /** Some failures of a transport do not pass; what it says of those is told to users. */
  private IOException told(TransportException e) {
    StringBuilder all = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      all.append(cause.getMessage()).append(' ');
    }
    String text = all.toString();
    if (text.contains("not authorized")
        || text.contains("Authentication is required")
        || text.contains("No more authentication methods")) {
      throw new TargetException(
          place() + " does not let you in; git's credential helper, ssh-agent or a key must");
    }
    if (text.contains("Server key did not validate")
        || text.contains("key of the host")
        || text.contains("HostKey")) {
      throw new TargetException(
          "the key of the host of "
              + place()
              + " is not the one that known_hosts has; nothing was sent. If it has a new one, put"
              + " that there after you have made sure of it");
    }
    return e;
  }

  /** What the remote's refs are. */
  Map<String, Ref> refs() throws IOException {
    return use(
        transport -> {
          try (FetchConnection connection = transport.openFetch()) {
            return connection.getRefsMap();
          }
        });
  }

  /** What the remote's refs are; fetches the last commits of some, over the same connection. */
  Map<String, Ref> fetch(Collection<String> wanted, int depth) throws IOException {
    return use(
        transport -> {
          transport.setDepth(depth);
          try (FetchConnection connection = transport.openFetch()) {
            Map<String, Ref> refs = connection.getRefsMap();
            List<Ref> found =
                wanted.stream().filter(refs::containsKey).<Ref>map(refs::get).toList();
            if (!found.isEmpty()) {
              connection.fetch(NullProgressMonitor.INSTANCE, found, Set.of());
            }
            return refs;
          }
        });
  }

  /** A ref that is to lead from one commit to another; from nowhere if there is none yet. */
  record Move(String ref, Optional<ObjectId> from, ObjectId to) {}

  /**
   * Pushes all of the moves, or none where the remote can do that.
   *
   * @throws TargetException if a ref no longer leads where it did, or the remote refuses
   */
  void push(List<Move> moves) throws IOException {
    use(
        transport -> {
          transport.setPushAtomic(moves.size() > 1);
          List<RemoteRefUpdate> updates = new java.util.ArrayList<>();
          for (Move move : moves) {
            updates.add(
                new RemoteRefUpdate(
                    repository,
                    move.to().name(),
                    move.to(),
                    move.ref(),
                    true,
                    null,
                    move.from().orElse(ObjectId.zeroId())));
          }
          var result = transport.push(NullProgressMonitor.INSTANCE, updates);
          result.getRemoteUpdates().forEach(this::refuse);
          return result;
        });
  }

  private void refuse(RemoteRefUpdate update) {
    Status status = update.getStatus();
    if (status == Status.REJECTED_REMOTE_CHANGED || status == Status.REJECTED_NONFASTFORWARD) {
      throw new TargetException(
          "somebody else has pushed to " + update.getRemoteName() + " meanwhile; publish again");
    } else if (status != Status.OK && status != Status.UP_TO_DATE) {
      throw new TargetException(
          place()
              + " refuses the push: "
              + (update.getMessage() == null ? status.name() : update.getMessage()));
    }
  }
}
