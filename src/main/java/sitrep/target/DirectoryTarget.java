package sitrep.target;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import sitrep.hash.Sha256;
import sitrep.output.OutputLock;
import sitrep.output.OutputLock.Patience;

/**
 * A folder of this machine that a web server shows. It is a link; the releases lie beside it in
 * {@code NAME.releases/1}, {@code 2} and so on, each with its note {@code 2.published}, and the
 * switch of the link is the publish. The last two are kept. A release is gathered in {@code next}.
 */
final class DirectoryTarget implements Target {

  private static final String NOTE = ".published";

  private final Path link;
  private final Path releases;
  private final Path next;
  private final Set<String> put = ConcurrentHashMap.newKeySet();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();

  DirectoryTarget(Path link) {
    this.link = link;
    this.releases = link.resolveSibling(link.getFileName() + ".releases");
    this.next = releases.resolve("next");
  }

  @Override
  public String place() {
    return link.toString();
  }

  @Override
  public int parallel() {
    return 2;
  }

  @Override
  public Closeable lock(Consumer<String> words) throws IOException {
    OutputLock lock =
        OutputLock.take(
            releases.resolve("lock"), "another publish", place(), Patience.usual(words));
    return lock::close;
  }

  /** The number of the release that readers see; 0 if there is none. */
  private int current() throws IOException {
    if (!Files.isSymbolicLink(link)) {
      refuseFolder();
      return 0;
    }
    Path release = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
    if (!releases.equals(release.getParent()) || number(release.getFileName()) == 0) {
      throw new TargetException(link + " is a link of somebody else's, to " + release);
    }
    return number(release.getFileName());
  }

  private void refuseFolder() throws IOException {
    if (Files.isDirectory(link)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(link)) {
        if (!entries.iterator().hasNext()) {
          return;
        }
      }
    }
    if (Files.exists(link)) {
      throw new TargetException(
          link
              + " is there already. Sitrep puts a link there, which it can switch from one release"
              + " to the next: move what is there away, or name another path");
    }
  }

  private static int number(Path name) {
    return name.toString().matches("[1-9][0-9]{0,8}") ? Integer.parseInt(name.toString()) : 0;
  }

  /** The number of the release before; 0 if there is none. */
  private int before() throws IOException {
    int current = current();
    int before = 0;
    for (int number : numbers()) {
      before = number < current ? Math.max(before, number) : before;
    }
    return before;
  }

  private Set<Integer> numbers() throws IOException {
    Set<Integer> numbers = new TreeSet<>();
    if (Files.isDirectory(releases)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(releases)) {
        entries.forEach(entry -> numbers.add(number(entry.getFileName())));
      }
    }
    numbers.remove(0);
    return numbers;
  }

  private Path release(int number) {
    return releases.resolve(String.valueOf(number));
  }

  private Path noteOf(int number) {
    return releases.resolve(number + NOTE);
  }

  @Override
  public Map<String, String> list() throws IOException {
    int current = current();
    return current == 0 ? Map.of() : FileTrees.marks(release(current));
  }

  @Override
  public Optional<String> note(Note note) throws IOException {
    int number = note == Note.BEFORE ? before() : current();
    boolean told = note != Note.JOURNAL && number > 0 && Files.exists(noteOf(number));
    return told ? Optional.of(Files.readString(noteOf(number))) : Optional.empty();
  }

  /** There is no need for one: readers see nothing before the end. */
  @Override
  public void journal(String text) {}

  @Override
  public boolean holds(Upload wanted, String mark) {
    return FileTrees.isOf(mark, wanted.sha256());
  }

  @Override
  public boolean keepsRelease() {
    return true;
  }

  private Path before(Upload wanted) throws IOException {
    return release(before()).resolve(wanted.name());
  }

  @Override
  public byte[] kept(Upload wanted) throws IOException {
    try (InputStream bytes = wanted.checked(Files.newInputStream(before(wanted)))) {
      return bytes.readAllBytes();
    }
  }

  @Override
  public String put(Upload upload) throws IOException {
    Path file = next.resolve(upload.name());
    if (!Files.isRegularFile(file) || !Sha256.hex(file).equals(upload.sha256())) {
      try (var bytes =
          upload.source().isPresent()
              ? upload.open()
              : upload.checked(Files.newInputStream(before(upload)))) {
        FileTrees.write(next, file, bytes);
      }
    }
    put.add(upload.name());
    return FileTrees.mark(file);
  }

  @Override
  public void delete(String name) {
    deleted.add(name);
  }

  @Override
  public void finish(String published, Optional<String> before, Set<String> needed)
      throws IOException {
    int current = current();
    Files.createDirectories(next);
    fill(current == 0 ? Optional.empty() : Optional.of(release(current)));
    int number = numbers().stream().reduce(current, Math::max) + 1;
    Files.move(next, release(number), StandardCopyOption.ATOMIC_MOVE);
    Files.writeString(noteOf(number), published);
    switchTo(number);
    for (int old : numbers()) {
      if (old != number && old != current) {
        FileTrees.delete(release(old));
        Files.deleteIfExists(noteOf(old));
      }
    }
  }

  /** Files that stay are one and the same in both releases, so they take no room. */
  private void fill(Optional<Path> from) throws IOException {
    for (String left : FileTrees.marks(next).keySet()) {
      if (!put.contains(left)) {
        Files.delete(next.resolve(left));
      }
    }
    if (from.isPresent()) {
      Map<String, String> there = new TreeMap<>(FileTrees.marks(from.get()));
      for (String name : there.keySet()) {
        if (!put.contains(name) && !deleted.contains(name)) {
          FileTrees.makeRoom(next, next.resolve(name));
          linkOrCopy(from.get().resolve(name), next.resolve(name));
        }
      }
    }
  }

  private static void linkOrCopy(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(from, to, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private void switchTo(int number) throws IOException {
    Path fresh = releases.resolve("link");
    Files.deleteIfExists(fresh);
    try {
      Files.createSymbolicLink(
          fresh, link.toAbsolutePath().getParent().relativize(release(number).toAbsolutePath()));
    } catch (UnsupportedOperationException e) {
      throw new TargetException("this system has no links; publish to an archive instead");
    }
    if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(link);
    }
    Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() {}
}
