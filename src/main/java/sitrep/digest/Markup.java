package sitrep.digest;

import java.util.Objects;

/** Finished HTML, safe to be written as it is. */
public record Markup(String html) implements Fragment {

  public Markup {
    Objects.requireNonNull(html);
  }

  /**
   * Plain text as HTML, fit for an element's content and for an attribute in double quotation
   * marks.
   */
  public static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    appendContent(text, 0, text.length(), html);
    return html.indexOf("\"") < 0 ? html.toString() : html.toString().replace("\"", "&quot;");
  }

  /** Appends a part of a plain text as HTML, fit for an element's content. */
  public static void appendContent(String text, int start, int end, StringBuilder html) {
    int copied = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>') {
        html.append(text, copied, i).append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
        copied = i + 1;
      }
    }
    html.append(text, copied, end);
  }
}
