package sitrep.line;

import java.util.List;

/** How the words of a line must run: a pattern, held against no more than a part of a long line. */
interface Wording {

  /** How much of a line's beginning or end is looked at. */
  int EDGE = 300;

  /** What a line must hold one of for the pattern to fit it, as far as that is known. */
  List<Need> required();

  boolean fitsWhole(String line);

  boolean fitsBeginning(String line);

  boolean fitsEnd(String line);

  boolean fitsAnywhere(String line);
}
