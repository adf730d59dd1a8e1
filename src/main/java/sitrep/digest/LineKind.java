package sitrep.digest;

import java.util.Locale;

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

  /** The name that authors and programs know it by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
