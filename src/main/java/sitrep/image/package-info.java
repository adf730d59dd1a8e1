/** Images. */
package sitrep.image;
