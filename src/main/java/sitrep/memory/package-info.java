/**
 * What earlier builds have worked out, kept across processes in H2's MVStore; the only place for
 * it. Losing any of it costs time and nothing else.
 */
package sitrep.memory;
