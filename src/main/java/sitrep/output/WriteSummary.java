package sitrep.output;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of an output folder.
 *
 * @param written how many files
 * @param unchanged how many
 * @param deleted the names of files that earlier builds wrote and this one did not
 * @param bytes of the whole site
 * @param setAside files that were Sitrep's and are pages no more, but that somebody has changed
 *     since
 * @param asideFolder where these lie now
 */
public record WriteSummary(
    int written,
    int unchanged,
    List<String> deleted,
    long bytes,
    List<String> setAside,
    Path asideFolder) {

  public WriteSummary {
    deleted = List.copyOf(deleted);
    setAside = List.copyOf(setAside);
  }
}
