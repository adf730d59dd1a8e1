package sitrep.suggest;

import java.util.Objects;

/**
 * What a text says that somebody or something is, in its own words.
 *
 * @param line of the file in which the words stand
 */
public record Description(String words, String file, int line) {

  public Description {
    Objects.requireNonNull(words);
    Objects.requireNonNull(file);
  }
}
