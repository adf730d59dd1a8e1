/** Fingerprints of bytes. */
package sitrep.hash;
