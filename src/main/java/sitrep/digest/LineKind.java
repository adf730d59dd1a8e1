package sitrep.digest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a line of a raw text is. Only some kinds are part of the text; the others are set aside,
 * never lost.
 */
public enum LineKind {
  TITLE(false),
  BODY(true),
  DATELINE(false),
  BYLINE(false),
  CREDIT(true),
  CAPTION(true),
  CROSSHEAD(true),
  CTA(false),
  RELATED(false),
  AD(false),
  COPYRIGHT(false),
  SOCIAL(false),
  BIO(false),
  CORRECTION(true),
  EMBED(false);

  private final boolean shown;

  LineKind(boolean shown) {
    this.shown = shown;
  }

  /** Whether a reader of the cleaned text sees the line. */
  public boolean isShown() {
    return shown;
  }

  /** The kind of this name. */
  public static Optional<LineKind> parse(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The names of all kinds. */
  public static List<String> words() {
    return Arrays.stream(values()).map(LineKind::word).toList();
  }

  /** The name that authors and programs know it by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
