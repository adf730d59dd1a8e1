/** The flow from a digest's files to its site, and all concurrency. */
package sitrep.build;
