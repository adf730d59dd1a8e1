/**
 * The nouns of the field, as immutable records: items (briefs, sources, dossiers, topics, editions,
 * pages), the bodies that they hold, and the scales on which they are marked and graded. {@link
 * sitrep.digest.Digest} is all that one audience may see.
 */
package sitrep.digest;
