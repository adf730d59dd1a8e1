/**
 * Places that a site can be published to, one class for each kind behind {@link
 * sitrep.target.Target}. They move files and know nothing of what is to be moved, or why.
 */
package sitrep.target;
