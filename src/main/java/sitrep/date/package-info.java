/** Days, months and years that an article names. */
package sitrep.date;
