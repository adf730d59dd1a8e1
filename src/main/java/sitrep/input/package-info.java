/** Finds the files of a digest and reads them. */
package sitrep.input;
