package sitrep.prose;

import java.util.Objects;

/**
 * A word, a number or a mark in a text, {@code end} behind its last character.
 *
 * @param text as it is written
 */
public record Token(int start, int end, Kind kind, String text) {

  /** What a token is. */
  public enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  public Token {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether it is a word that begins with a capital. */
  public boolean isCapital() {
    return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it is a word that begins with a small letter. */
  public boolean isLower() {
    return kind == Kind.WORD && Character.isLowerCase(text.codePointAt(0));
  }

  /** Whether it is a word of capitals only, and of more than one letter. */
  public boolean isAllCapitals() {
    return kind == Kind.WORD
        && text.length() > 1
        && text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() > 1;
  }

  /** Whether it is written just so. */
  public boolean is(String word) {
    return text.equals(word);
  }
}
