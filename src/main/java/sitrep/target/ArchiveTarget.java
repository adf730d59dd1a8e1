package sitrep.target;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import sitrep.hash.Sha256;
import sitrep.output.OutputLock;
import sitrep.output.OutputLock.Patience;

/**
 * One file that holds the site, as {@code .zip} or {@code .tar.gz}: the same site, the same bytes.
 * What is written down lies in {@code .sitrep/NAME/} beside it, and so does what is gathered.
 */
final class ArchiveTarget implements Target {

  private final Path file;
  private final ArchiveForm form;
  private final Path work;
  private final Path hash;
  private final Map<String, Upload> put = new ConcurrentHashMap<>();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();

  ArchiveTarget(Path file) {
    this.file = file;
    this.form =
        ArchiveForm.of(file.getFileName().toString())
            .orElseThrow(
                () -> new TargetException("an archive's name ends in .zip or .tar.gz: " + file));
    this.work = file.resolveSibling(".sitrep").resolve(file.getFileName().toString());
    this.hash = work.resolve("sha256");
  }

  @Override
  public String place() {
    return file.toString();
  }

  @Override
  public int parallel() {
    return 1;
  }

  @Override
  public Closeable lock(Consumer<String> words) throws IOException {
    OutputLock lock =
        OutputLock.take(work.resolve("lock"), "another publish", place(), Patience.usual(words));
    return lock::close;
  }

  @Override
  public Map<String, String> list() throws IOException {
    Map<String, String> marks = new TreeMap<>();
    if (Files.exists(file)) {
      try {
        form.read(file, (name, bytes) -> marks.put(name, Sha256.hex(bytes)));
      } catch (IOException | IllegalArgumentException e) {
        throw new TargetException(
            "the archive " + file + " can't be read; move it away, and publish again");
      }
    }
    return marks;
  }

  /** Readers of archives differ in which of its bytes they take a file's name from. */
  @Override
  public Optional<String> amiss() throws IOException {
    boolean same =
        !Files.exists(file)
            || Files.exists(hash) && Files.readString(hash).equals(Sha256.hex(file));
    return same
        ? Optional.empty()
        : Optional.of("the archive has other bytes than the last publish gave it");
  }

  @Override
  public Optional<String> note(Note note) throws IOException {
    Path path = work.resolve(note.file());
    return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
  }

  @Override
  public void journal(String text) throws IOException {
    write(Note.JOURNAL, text);
  }

  private void write(Note note, String text) throws IOException {
    Path part = Files.writeString(work.resolve(note.file() + ".part"), text);
    Files.move(part, work.resolve(note.file()), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public boolean holds(Upload wanted, String mark) {
    return wanted.sha256().equals(mark);
  }

  @Override
  public boolean keepsRelease() {
    return false;
  }

  @Override
  public String put(Upload upload) {
    put.put(upload.name(), upload);
    return upload.sha256();
  }

  @Override
  public void delete(String name) {
    deleted.add(name);
  }

  @Override
  public void finish(String published, Optional<String> before, Set<String> needed)
      throws IOException {
    Path stay = work.resolve("stay");
    FileTrees.delete(stay);
    Map<String, Upload.Source> content = new TreeMap<>();
    // An archive may hold a name twice, so that the names that there are don't count the copies.
    AtomicInteger copies = new AtomicInteger();
    if (Files.exists(file)) {
      form.read(
          file,
          (name, bytes) -> {
            if (!put.containsKey(name) && !deleted.contains(name)) {
              Path copy = stay.resolve(String.valueOf(copies.getAndIncrement()));
              FileTrees.write(stay, copy, bytes);
              content.put(name, () -> Files.newInputStream(copy));
            }
          });
    }
    put.forEach((name, upload) -> content.put(name, upload::open));
    Path part = work.resolve("archive.part");
    form.write(part, content);
    Files.writeString(hash, Sha256.hex(part));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    write(Note.PUBLISHED, published);
    Files.deleteIfExists(work.resolve(Note.JOURNAL.file()));
    FileTrees.delete(stay);
  }

  @Override
  public void close() {}
}
