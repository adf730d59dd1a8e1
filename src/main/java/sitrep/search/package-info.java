/** The search index, as a file of the site. */
package sitrep.search;
