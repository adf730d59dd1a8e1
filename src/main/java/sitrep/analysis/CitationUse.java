package sitrep.analysis;

import java.util.Optional;
import sitrep.digest.Citation.Cite;

/**
 * A place where a brief cites a source.
 *
 * @param sentence in which the citation stands
 * @param section the heading above it, if there is one
 */
public record CitationUse(Cite cite, String sentence, Optional<OutlineEntry> section) {}
