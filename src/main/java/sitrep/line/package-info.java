/** Lines and paragraphs of a pasted article, and what each of them is. */
package sitrep.line;
