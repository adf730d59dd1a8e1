package sitrep.analysis;

import java.util.Optional;
import sitrep.digest.Dossier;
import sitrep.digest.Quotation;
import sitrep.digest.Source;

/** Words that a source quotes, with the dossier of the speaker where there is one. */
public record SpokenQuotation(Source source, Quotation quotation, Optional<Dossier> speaker) {}
