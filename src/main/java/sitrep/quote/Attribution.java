package sitrep.quote;

import java.util.Objects;

/**
 * To whom a quotation is ascribed, and by what word.
 *
 * @param near whether the words that ascribe it stand directly beside it
 * @param end behind the last token of the words that ascribe it
 */
record Attribution(Subject subject, String cue, boolean near, int end) {

  Attribution {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(cue);
  }
}
