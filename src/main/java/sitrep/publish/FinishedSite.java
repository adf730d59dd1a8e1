package sitrep.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import sitrep.build.IntactFiles;
import sitrep.build.Workers;
import sitrep.output.Difference;
import sitrep.output.Manifest;
import sitrep.output.SiteVerifier;
import sitrep.target.Target;
import sitrep.target.Upload;

/**
 * A site as it lies in a folder. Only what its manifest lists is published.
 *
 * @param hashes the SHA-256 of each file, as it is
 * @param changed the files that are not as the build left them
 * @param foreign files of somebody else's, which stay where they are
 */
public record FinishedSite(
    Path folder, Map<String, String> hashes, List<String> changed, List<String> foreign) {

  public FinishedSite {
    hashes = Map.copyOf(hashes);
    changed = List.copyOf(changed);
    foreign = List.copyOf(foreign);
  }

  /**
   * Reads every byte of a site.
   *
   * @throws sitrep.output.OutputException if the folder holds no site
   */
  public static FinishedSite read(Path folder, Workers workers) throws IOException {
    return read(folder, Map.of(), workers);
  }

  /**
   * Looks at a site, and reads only those files that are not as the last build left them.
   *
   * @throws sitrep.output.OutputException if the folder holds no site
   */
  public static FinishedSite look(Path folder, Workers workers) throws IOException {
    return read(folder, IntactFiles.in(folder, workers), workers);
  }

  private static FinishedSite read(Path folder, Map<String, String> known, Workers workers)
      throws IOException {
    List<String> names = new ArrayList<>(Manifest.in(folder).hashes().keySet());
    names.add(Manifest.FILE);
    List<String> found =
        workers.map(
            "reading",
            names,
            name ->
                known.containsKey(name)
                    ? known.get(name)
                    : SiteVerifier.hash(folder.resolve(name)));
    Map<String, String> hashes = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!found.get(i).isEmpty()) {
        hashes.put(names.get(i), found.get(i));
      }
    }
    List<String> changed = new ArrayList<>();
    List<String> foreign = new ArrayList<>();
    SiteVerifier.verify(
        folder,
        SiteVerifier.manifestOf(folder),
        name -> hashes.getOrDefault(name, ""),
        difference ->
            (difference.kind() == Difference.Kind.FOREIGN ? foreign : changed)
                .add(difference.file()));
    return new FinishedSite(folder, hashes, changed, foreign);
  }

  /** What is to be at a target. */
  SortedMap<String, Upload> wanted(Target target) throws IOException {
    SortedMap<String, Upload> wanted = new TreeMap<>();
    for (Map.Entry<String, byte[]> extra : target.extras().entrySet()) {
      String name = extra.getKey();
      wanted.put(name, Upload.of(name, extra.getValue(), target.headers(name)));
    }
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      String name = file.getKey();
      wanted.put(name, Upload.of(folder, name, file.getValue(), target.headers(name)));
    }
    return wanted;
  }
}
