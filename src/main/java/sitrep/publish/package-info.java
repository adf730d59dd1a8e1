/**
 * Publishing a finished site: {@link sitrep.publish.Plan} says what differs between the site and a
 * target, and {@link sitrep.publish.Publisher} does that, in an order in which readers never miss
 * anything, so that it may be broken off at any moment and done again.
 */
package sitrep.publish;
