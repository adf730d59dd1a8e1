package sitrep.compose;

/** Writes plain text as HTML. */
final class Html {

  private Html() {}

  /** Appends the text, with the characters escaped that mean something in HTML. */
  static void escape(String text, int start, int end, StringBuilder html) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }

  static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), html);
    return html.toString();
  }
}
