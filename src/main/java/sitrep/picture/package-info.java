/** Pictures in SVG, drawn from values: no script, and no colour but what the style sheet gives. */
package sitrep.picture;
