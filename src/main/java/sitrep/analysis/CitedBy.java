package sitrep.analysis;

import java.util.List;
import sitrep.digest.Brief;

/**
 * A brief that cites a source, and where it does; nowhere in its text where only its front matter
 * names the source.
 */
public record CitedBy(Brief brief, List<CitationUse> uses) {

  public CitedBy {
    uses = List.copyOf(uses);
  }
}
