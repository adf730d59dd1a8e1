package sitrep.analysis;

/**
 * Two companions of a dossier that briefs name together, with it.
 *
 * @param one the earlier of both in the list of companions, by its index
 * @param other the later one
 * @param briefs how many briefs name all three
 */
public record Tie(int one, int other, int briefs) {}
