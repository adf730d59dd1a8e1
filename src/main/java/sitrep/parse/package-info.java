/** Files to the nouns of a digest: decoding, front matter, and what each kind of file may say. */
package sitrep.parse;
