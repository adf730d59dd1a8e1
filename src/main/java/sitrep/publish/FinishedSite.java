package sitrep.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import sitrep.build.BuiltSite;
import sitrep.build.IntactFiles;
import sitrep.build.Workers;
import sitrep.hash.Content;
import sitrep.output.Difference;
import sitrep.output.Manifest;
import sitrep.output.SiteVerifier;
import sitrep.target.Target;
import sitrep.target.Upload;

/**
 * A site as it lies in a folder. Only what its manifest lists is published.
 *
 * @param files what each file holds, as it is
 * @param changed the files that are not as the build left them
 * @param foreign files of somebody else's, which stay where they are
 */
public record FinishedSite(
    Path folder, Map<String, Content> files, List<String> changed, List<String> foreign) {

  public FinishedSite {
    files = Map.copyOf(files);
    changed = List.copyOf(changed);
    foreign = List.copyOf(foreign);
  }

  /**
   * Reads every byte of a site.
   *
   * @throws sitrep.output.OutputException if the folder holds no site
   */
  public static FinishedSite read(Path folder, Workers workers) throws IOException {
    return read(folder, names(folder), Map.of(), workers);
  }

  /**
   * Looks at a site, and reads only those files that are not as the last build left them.
   *
   * @throws sitrep.output.OutputException if the folder holds no site
   */
  public static FinishedSite look(Path folder, Workers workers) throws IOException {
    List<String> names = names(folder);
    return read(folder, names, IntactFiles.in(folder, names, workers), workers);
  }

  private static List<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>(Manifest.in(folder).hashes().keySet());
    names.add(Manifest.FILE);
    return names;
  }

  private static FinishedSite read(
      Path folder, List<String> names, Map<String, Content> known, Workers workers)
      throws IOException {
    Map<String, Content> files = new HashMap<>(known);
    List<String> unknown =
        names.stream()
            .filter(name -> !known.containsKey(name))
            .filter(name -> Files.isRegularFile(folder.resolve(name)))
            .toList();
    List<Content> found = workers.map("reading", unknown, name -> Content.of(folder.resolve(name)));
    for (int i = 0; i < unknown.size(); i++) {
      files.put(unknown.get(i), found.get(i));
    }
    List<String> changed = new ArrayList<>();
    List<String> foreign = new ArrayList<>();
    SiteVerifier.verify(
        folder,
        SiteVerifier.manifestOf(folder),
        files,
        difference ->
            (difference.kind() == Difference.Kind.FOREIGN ? foreign : changed)
                .add(difference.file()));
    return new FinishedSite(folder, files, changed, foreign);
  }

  /** For whom it was built, and of what; empty if nothing tells. */
  public Optional<BuiltSite> built() throws IOException {
    Content manifest = files.get(Manifest.FILE);
    return manifest == null ? Optional.empty() : BuiltSite.in(folder, manifest.sha256());
  }

  /** What is to be at a target. */
  SortedMap<String, Upload> wanted(Target target) throws IOException {
    SortedMap<String, Upload> wanted = new TreeMap<>();
    for (Map.Entry<String, byte[]> extra : target.extras().entrySet()) {
      String name = extra.getKey();
      wanted.put(name, Upload.of(name, extra.getValue(), target.headers(name)));
    }
    for (Map.Entry<String, Content> file : files.entrySet()) {
      String name = file.getKey();
      wanted.put(name, Upload.of(folder, name, file.getValue(), target.headers(name)));
    }
    return wanted;
  }
}
