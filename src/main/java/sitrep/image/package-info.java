/**
 * Images as bytes: {@link sitrep.image.Images} tells how large one is and takes out of it
 * everything that a reader doesn't see; each format is one class that knows its headers.
 */
package sitrep.image;
