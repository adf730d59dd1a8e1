package sitrep.render;

/** Writes XML, or a part of a document, by appending to a text. */
final class Xml {

  private final StringBuilder text = new StringBuilder();

  /** What a document begins with. */
  Xml declaration() {
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    return this;
  }

  /** An element with attributes, given as names and values in turn. */
  Xml element(String name, Runnable content, String... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      escaped(attributes[i + 1], true);
      text.append('"');
    }
    text.append('>');
    content.run();
    text.append("</").append(name).append(">\n");
    return this;
  }

  /** An element with text; none where the text is null or empty. */
  void text(String name, String value, String... attributes) {
    if (value != null && !value.isEmpty()) {
      element(name, () -> escaped(value, false), attributes);
    }
  }

  /** An element without content. */
  void empty(String name, String... attributes) {
    element(name, () -> {}, attributes);
  }

  String finish() {
    return text.toString();
  }

  /** Most characters stand for themselves, so that they are copied in long runs. */
  private void escaped(String value, boolean attribute) {
    int copied = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c < Character.MIN_SURROGATE && c != '&' && c != '<' && c != '>' && c != '"') {
        continue;
      }
      String written = written(value, i, attribute);
      if (written != null) {
        text.append(value, copied, i).append(written);
        copied = i + 1;
      }
    }
    text.append(value, copied, value.length());
  }

  /** What is written for a character; null where that is the character itself. */
  private static String written(String value, int at, boolean attribute) {
    char c = value.charAt(at);
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> attribute ? "&quot;" : null;
      case '\t', '\n', '\r' -> null;
      default -> isChar(value, at) ? null : "";
    };
  }

  /** XML 1.0 has no way to write most control characters and halves of characters (section 2.2). */
  private static boolean isChar(String value, int at) {
    char c = value.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }
    return c >= ' ' && c < '\uFFFE';
  }
}
