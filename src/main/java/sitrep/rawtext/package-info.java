/**
 * Reads a pasted news article by rule: {@code line} tells what each line is, {@code name}, {@code
 * date} and {@code quote} find what its running text holds.
 */
package sitrep.rawtext;
