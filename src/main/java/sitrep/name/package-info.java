/** Persons, organisations and places that an article names. */
package sitrep.name;
