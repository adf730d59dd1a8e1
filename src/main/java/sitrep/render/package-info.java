/** Pages to bytes, by templates that {@link sitrep.template} fills in. */
package sitrep.render;
