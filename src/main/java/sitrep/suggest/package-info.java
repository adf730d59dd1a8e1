/** Names that recur without a dossier. */
package sitrep.suggest;
