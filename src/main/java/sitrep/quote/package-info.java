/** Words that an article quotes, and whose they are. */
package sitrep.quote;
