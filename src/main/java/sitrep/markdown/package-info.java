/**
 * Markdown to {@link sitrep.digest.Body}. Beside {@code line}, the only package that knows
 * Flexmark.
 */
package sitrep.markdown;
