/** Starts digests, and the files of one. Never writes over anything. */
package sitrep.starter;
