package sitrep.analysis;

import sitrep.digest.Dossier;

/**
 * A name of a dossier in running text.
 *
 * @param words which of the body's {@code Words} holds it, counted from 0 in the order in which
 *     they are read
 * @param start where in those words it begins
 * @param linked whether it is the one to be made a link: the first in its section
 */
public record Mention(int words, int start, int end, Dossier dossier, boolean linked) {}
