package sitrep.analysis;

import sitrep.digest.Item;

/**
 * A dossier in a brief, a source or another dossier.
 *
 * @param sentence in which it is first named; empty where only the front matter names it
 */
public record Appearance(Item item, String sentence) {}
