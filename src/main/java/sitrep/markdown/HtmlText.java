package sitrep.markdown;

/** Writes plain text as HTML. */
final class HtmlText {

  private HtmlText() {}

  /**
   * The text with the characters escaped that mean something in HTML, in content or in a quoted
   * attribute.
   */
  static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
    return html.toString();
  }
}
