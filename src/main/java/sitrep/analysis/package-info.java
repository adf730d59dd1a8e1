/**
 * What follows from a digest as a whole: mentions, backlinks, citations, relations, editions,
 * timeline, quotations.
 */
package sitrep.analysis;
