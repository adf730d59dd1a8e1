package sitrep.publish;

import java.util.Locale;
import java.util.Optional;
import sitrep.target.Upload;

/**
 * One thing to be done at a target.
 *
 * @param why in words
 * @param upload what is to be there; empty if nothing
 */
public record Step(Action action, String file, String why, Optional<Upload> upload)
    implements Comparable<Step> {

  /** What is done to a file. */
  public enum Action {
    ADD,
    CHANGE,
    HEADER,
    DELETE;

    /** As plans and people have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many bytes have to be moved. */
  public long bytes() {
    return upload.map(Upload::size).orElse(0L);
  }

  /** After all that it may need: assets first, then pages, then what leads to pages. */
  int stage() {
    boolean page = file.endsWith(".html");
    boolean first = file.indexOf('/') < 0 || file.indexOf('/') == file.lastIndexOf('/');
    String last = file.substring(file.lastIndexOf('/') + 1);
    boolean leads =
        (page && first)
            || last.matches("(feed|rss|sitemap)\\.xml|feed\\.json|robots\\.txt|manifest\\.sha256");
    return leads ? 2 : page ? 1 : 0;
  }

  @Override
  public int compareTo(Step other) {
    int byStage = Integer.compare(stage(), other.stage());
    return byStage != 0 ? byStage : file.compareTo(other.file);
  }
}
