/** Templates, styles and scripts: a digest's own before those that come with Sitrep. */
package sitrep.theme;
