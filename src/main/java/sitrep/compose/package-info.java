/**
 * From a linked digest to the plan of its site: one class for each kind of page, which knows what
 * that page holds.
 */
package sitrep.compose;
