/**
 * Proves of a site that it tells nothing of what its audience may not see, and shares no code with
 * what keeps that back: {@link sitrep.leak.Withheld} decides anew, on the files themselves, what
 * lies above a ceiling.
 */
package sitrep.leak;
