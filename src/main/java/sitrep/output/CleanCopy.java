package sitrep.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A second site, built beside a first one to be held against it, and deleted at the end. */
public final class CleanCopy implements AutoCloseable {

  private final Path site;
  private final Path work;

  private CleanCopy(Path site, Path work) {
    this.site = site;
    this.work = work;
  }

  /** Room for a copy of this site, in a new folder beside it. */
  public static CleanCopy of(Path output) throws IOException {
    Path site = RealPath.of(output);
    String name = "." + site.getFileName() + "-verify-";
    return new CleanCopy(site, Files.createTempDirectory(site.getParent(), name));
  }

  /** The folder to build into. */
  public Path folder() {
    return work.resolve("site");
  }

  /** The files of which the two sites differ, or that only one of them has; sorted. */
  public List<String> differences() throws IOException {
    TreeSet<String> names = new TreeSet<>(names(site));
    names.addAll(names(folder()));
    names.add(Manifest.FILE);
    List<String> different = new ArrayList<>();
    for (String name : names) {
      Path one = site.resolve(name);
      Path other = folder().resolve(name);
      boolean both = Files.isRegularFile(one) && Files.isRegularFile(other);
      if (!both || Files.mismatch(one, other) >= 0) {
        different.add(name);
      }
    }
    return different;
  }

  private static TreeSet<String> names(Path folder) throws IOException {
    return Manifest.ofSite(folder).stream()
        .map(Manifest.Line::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void close() throws IOException {
    WorkFolder.deleteTree(work);
  }
}
