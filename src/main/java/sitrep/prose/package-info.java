/**
 * Running text as such: its sentences, its words, and names made of it. Knows nothing of digests.
 */
package sitrep.prose;
