package sitrep.compose;

/** Writes plain text as HTML. */
final class Html {

  private Html() {}

  /** Appends a part of the text as the content of an element. */
  static void content(String text, int start, int end, StringBuilder html) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        default -> html.append(c);
      }
    }
  }

  /** The text as it may stand in an element or between the double quotation marks of an attribute. */
  static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    content(text, 0, text.length(), html);
    return html.indexOf("\"") < 0 ? html.toString() : html.toString().replace("\"", "&quot;");
  }
}
