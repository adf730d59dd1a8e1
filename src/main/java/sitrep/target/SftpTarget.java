package sitrep.target;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import sitrep.config.TargetSettings;
import sitrep.hash.Sha256;

/**
 * A folder of another machine, by SFTP. Each file is sent beside the site first, in {@code
 * .sitrep/}, where the notes lie as well, and takes its place by a rename.
 */
final class SftpTarget implements Target {

  private static final String NOTES = ".sitrep";
  private static final int BUFFER = 1 << 15;
  private static final int SILENCE_SECONDS = 60;
  private static final List<Integer> PARTS = List.of(1, 2, 3, 4);

  private final SshServer server;
  private final String root;
  private final int silenceSeconds;
  private final Queue<Integer> freeParts = new ConcurrentLinkedQueue<>(PARTS);
  private final Set<String> folders = ConcurrentHashMap.newKeySet();
  private volatile Optional<Lease> lease = Optional.empty();

  SftpTarget(TargetSettings settings, Home home) throws IOException {
    server = new SshServer(settings, home);
    root = settings.required("path").replaceFirst("/+$", "");
    silenceSeconds = settings.find("lock-seconds").map(Integer::parseInt).orElse(SILENCE_SECONDS);
  }

  @Override
  public String place() {
    return server.place() + (root.startsWith("/") ? "" : "/") + root;
  }

  @Override
  public int parallel() {
    return PARTS.size();
  }

  private String path(String name) {
    return root + "/" + name;
  }

  private String note(String name) {
    return root + "/" + NOTES + "/" + name;
  }

  private void beat() throws IOException {
    if (lease.isPresent()) {
      lease.get().beat();
    }
  }

  @Override
  public Closeable lock(Consumer<String> words) throws IOException {
    makeFolder(root + "/" + NOTES);
    Lease taken = Lease.take(new LockFile(), silenceSeconds, place(), words);
    lease = Optional.of(taken);
    return () -> {
      lease = Optional.empty();
      taken.close();
    };
  }

  /** The lock as a file: made only where there is none, and moved away by one only. */
  private final class LockFile implements Lease.Box {

    private final String file = note("lock");

    @Override
    public Optional<String> read() throws IOException {
      return SftpTarget.this.read(file);
    }

    @Override
    public boolean create(String text) throws IOException {
      EnumSet<OpenMode> fresh = EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Exclusive);
      try {
        return server.use(
            sftp -> {
              try (OutputStream out = sftp.write(file, fresh)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                return true;
              }
            });
      } catch (SftpException e) {
        return false;
      }
    }

    @Override
    public boolean replace(String old, String text) throws IOException {
      if (!read().filter(old::equals).isPresent()) {
        return false;
      }
      send(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file, false);
      return read().filter(text::equals).isPresent();
    }

    @Override
    public void erase() throws IOException {
      remove(file);
    }
  }

  @Override
  public Map<String, String> list() throws IOException {
    Map<String, String> marks = new TreeMap<>();
    folders.clear();
    if (exists(root)) {
      list("", marks);
    }
    return marks;
  }

  private void list(String folder, Map<String, String> marks) throws IOException {
    beat();
    folders.add(path(folder).replaceFirst("/$", ""));
    for (DirEntry entry : server.use(sftp -> entries(sftp, path(folder)))) {
      String name = folder + entry.getFilename();
      boolean listed = !entry.getFilename().matches("\\.\\.?") && !name.equals(NOTES);
      if (listed && entry.getAttributes().isDirectory()) {
        list(name + "/", marks);
      } else if (listed) {
        marks.put(name, mark(entry.getAttributes()));
      }
    }
  }

  private static List<DirEntry> entries(SftpClient sftp, String folder) throws IOException {
    List<DirEntry> entries = new ArrayList<>();
    sftp.readEntries(folder).forEach(entries::add);
    return entries;
  }

  private static String mark(Attributes attributes) {
    return (attributes.isRegularFile() ? "" : "no-file-")
        + attributes.getSize()
        + "-"
        + attributes.getModifyTime().toMillis() / 1000
        + "-"
        + Integer.toOctalString(attributes.getPermissions());
  }

  private boolean exists(String path) throws IOException {
    try {
      return server.use(sftp -> sftp.stat(path)) != null;
    } catch (SftpException e) {
      return missing(e, false);
    }
  }

  private static <T> T missing(SftpException e, T answer) throws SftpException {
    if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
        || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
      return answer;
    }
    throw e;
  }

  private Optional<String> read(String file) throws IOException {
    try {
      return server.use(
          sftp -> {
            try (InputStream in = sftp.read(file)) {
              return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
          });
    } catch (SftpException e) {
      return missing(e, Optional.empty());
    }
  }

  private void write(String file, String text) throws IOException {
    send(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file, false);
  }

  /** Sends bytes beside the site, and moves them to their place in one step. */
  private void send(InputStream bytes, String file, boolean beating) throws IOException {
    Integer free = freeParts.poll();
    String part = note("part-" + (free == null ? 0 : free));
    try {
      server.use(
          sftp -> {
            try (OutputStream out = sftp.write(part)) {
              copy(bytes, out, beating);
            }
            server.move(sftp, part, file);
            return file;
          });
    } finally {
      if (free != null) {
        freeParts.add(free);
      }
    }
  }

  private void copy(InputStream bytes, OutputStream out, boolean beating) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
      out.write(buffer, 0, n);
      if (beating) {
        beat();
      }
    }
  }

  /** Deletes a file; one that is not there is no error. */
  private boolean remove(String file) throws IOException {
    try {
      return server.use(
          sftp -> {
            sftp.remove(file);
            return true;
          });
    } catch (SftpException e) {
      if (isFile(file)) {
        throw e;
      }
      return false;
    }
  }

  private boolean isFile(String path) throws IOException {
    try {
      return server.use(sftp -> sftp.lstat(path)).isRegularFile();
    } catch (SftpException e) {
      // There is nothing, or a file where a folder above it would be.
      return false;
    }
  }

  @Override
  public Optional<String> note(Note note) throws IOException {
    return note == Note.BEFORE ? Optional.empty() : read(note(note.file()));
  }

  @Override
  public void journal(String text) throws IOException {
    write(note(Note.JOURNAL.file()), text);
  }

  @Override
  public boolean holds(Upload wanted, String mark) throws IOException {
    if (!mark.startsWith(wanted.size() + "-")) {
      return false;
    }
    beat();
    return server.use(
        sftp -> {
          try (InputStream in = sftp.read(path(wanted.name()))) {
            return Sha256.hex(in).equals(wanted.sha256());
          }
        });
  }

  @Override
  public boolean keepsRelease() {
    return false;
  }

  @Override
  public String put(Upload upload) throws IOException {
    beat();
    String file = path(upload.name());
    makeFolder(file.substring(0, file.lastIndexOf('/')));
    clear(file);
    try (InputStream bytes = upload.open()) {
      send(bytes, file, true);
    }
    return mark(server.use(sftp -> sftp.stat(file)));
  }

  /** Makes a folder and those above it, in the place of files of ours if need be. */
  private void makeFolder(String folder) throws IOException {
    if (folder.isEmpty() || folders.contains(folder)) {
      return;
    }
    synchronized (folders) {
      int slash = folder.lastIndexOf('/');
      if (folder.length() > root.length() && slash > 0) {
        makeFolder(folder.substring(0, slash));
      }
      if (!isFolder(folder)) {
        remove(folder);
        server.use(
            sftp -> {
              sftp.mkdir(folder);
              return folder;
            });
      }
      folders.add(folder);
    }
  }

  private boolean isFolder(String path) throws IOException {
    try {
      return server.use(sftp -> sftp.stat(path)).isDirectory();
    } catch (SftpException e) {
      return missing(e, false);
    }
  }

  /** A folder in the place of a file is one of ours, of which nothing is to stay. */
  private void clear(String file) throws IOException {
    if (folders.contains(file)) {
      Map<String, String> inside = new TreeMap<>();
      list(file.substring(root.length() + 1) + "/", inside);
      for (String name : inside.keySet()) {
        delete(name);
      }
    }
  }

  @Override
  public void delete(String name) throws IOException {
    beat();
    remove(path(name));
    try {
      for (String at = parent(name); !at.isEmpty(); at = parent(at)) {
        removeFolder(path(at));
      }
    } catch (SftpException e) {
      // It still holds something.
      return;
    }
  }

  private void removeFolder(String folder) throws IOException {
    server.use(
        sftp -> {
          sftp.rmdir(folder);
          return folder;
        });
    folders.remove(folder);
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  @Override
  public void finish(String published, Optional<String> before, Set<String> needed)
      throws IOException {
    write(note(Note.PUBLISHED.file()), published);
    remove(note(Note.JOURNAL.file()));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
