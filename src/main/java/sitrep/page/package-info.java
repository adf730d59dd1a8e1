/**
 * Which pages a site has, at which addresses, and what each page's template is given. Texts are
 * ready to be shown, addresses are ready to be written, and what a page does not have is {@code
 * null} or an empty list, so that templates need no logic of their own.
 */
package sitrep.page;
