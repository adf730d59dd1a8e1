/**
 * The preview of a site, live, in memory alone. {@link sitrep.serve.Preview} puts the parts
 * together: {@code Watch} sees edits, {@code Desk} has the digest read again, {@code Web} serves
 * the outcome to whom {@code Gate} lets in, {@code Streams} tell browsers that there is something
 * new, and the scripts among the resources show it.
 */
package sitrep.serve;
