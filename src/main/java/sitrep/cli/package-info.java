/**
 * The command line: one class for each command. The only package that knows picocli and {@code
 * System.exit}.
 */
package sitrep.cli;
