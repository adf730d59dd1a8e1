/**
 * The settings of a digest, and all that is read of the world outside it: clock, time zone,
 * environment.
 */
package sitrep.config;
