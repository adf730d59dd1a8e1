/** Faults that an author can mend: what is wrong, where, and what to do about it. */
package sitrep.problem;
