/** The search index, cut into files of the site. */
package sitrep.search;
