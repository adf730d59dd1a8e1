/** Social cards: a few words drawn as a PNG, by the same numbers on every machine. */
package sitrep.card;
