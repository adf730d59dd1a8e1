package sitrep.weblink;

import java.time.Instant;

/**
 * What came of asking for an address.
 *
 * @param status of HTTP; 0 where there was no answer
 * @param location where it has moved to, or empty
 * @param fault why there was no answer, in a word, or empty
 */
record Visit(String url, int status, String location, String fault, Instant at) {

  /** Whether somebody who follows the link gets to see something. */
  boolean isGood() {
    return status >= 200 && status < 400 || isGuarded();
  }

  /** Whether the host answers, but not to a program: a reader may fare better. */
  boolean isGuarded() {
    return status == 401 || status == 403 || status == 429 || status == 503;
  }

  boolean hasMoved() {
    return status == 301 || status == 308 || !location.isEmpty() && status >= 200 && status < 300;
  }
}
