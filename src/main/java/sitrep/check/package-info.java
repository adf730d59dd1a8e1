/** The rules that a digest as a whole has to keep: one small class for each. */
package sitrep.check;
