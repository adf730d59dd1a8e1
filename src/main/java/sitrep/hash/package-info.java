/** Fingerprints of bytes, and what the file system says of files. */
package sitrep.hash;
