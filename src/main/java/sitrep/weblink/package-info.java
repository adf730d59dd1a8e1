/**
 * Whether links to other hosts still lead somewhere. Nothing here runs unless somebody asks for it,
 * and no host is asked that the digest does not name.
 */
package sitrep.weblink;
