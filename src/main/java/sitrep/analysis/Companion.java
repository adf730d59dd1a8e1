package sitrep.analysis;

import sitrep.digest.Dossier;

/** A dossier that is named together with another, and in how many briefs. */
public record Companion(Dossier dossier, int briefs) {}
