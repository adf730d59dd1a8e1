package sitrep.output;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of an output folder, in numbers of files.
 *
 * @param bytes of the whole site
 * @param setAside files that were Sitrep's and are pages no more, but that somebody has changed
 *     since
 * @param asideFolder where these lie now
 */
public record WriteSummary(
    int written, int unchanged, int deleted, long bytes, List<String> setAside, Path asideFolder) {

  public WriteSummary {
    setAside = List.copyOf(setAside);
  }
}
