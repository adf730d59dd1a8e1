/**
 * Markdown to {@link sitrep.digest.Body}. Beside {@code rawtext}, the only package that knows
 * Flexmark.
 */
package sitrep.markdown;
