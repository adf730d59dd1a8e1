package sitrep.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import sitrep.digest.Markup;

/**
 * Colours code: HTML with a span of a class {@code hl-…} around each keyword, string, comment and
 * so on, and everything escaped. Without its tags it is the code again, character by character.
 */
final class CodeHighlighter {

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");

  private final char[] code;
  private final StringBuilder html;
  private String open = "";

  private CodeHighlighter(String code) {
    this.code = code.toCharArray();
    this.html = new StringBuilder(code.length() * 2);
  }

  /** The code as HTML; empty where the language is none that is known. */
  static Optional<String> highlight(String language, String code) {
    // A token maker holds state, so each call takes a new one.
    return CodeLanguage.named(language)
        .map(known -> TokenMakerFactory.getDefaultInstance().getTokenMaker(known.style()))
        .map(maker -> new CodeHighlighter(code).colour(maker));
  }

  private String colour(TokenMaker maker) {
    Matcher lineBreak = LINE_BREAK.matcher(new String(code));
    int from = 0;
    int state = TokenTypes.NULL;
    while (lineBreak.find()) {
      state = line(maker, state, from, lineBreak.start());
      append("", lineBreak.start(), lineBreak.end());
      from = lineBreak.end();
    }
    line(maker, state, from, code.length);
    open("");
    return html.toString();
  }

  /** Colours one line, and gives the state in which the next one begins. */
  private int line(TokenMaker maker, int state, int from, int to) {
    int done = from;
    int last = state;
    Segment line = new Segment(code, from, to - from);
    for (Token token = maker.getTokenList(line, state, from);
        token != null;
        token = token.getNextToken()) {
      last = token.getType();
      if (token.isPaintable() && token.getTextArray() == code) {
        // Some token makers leave characters out, and some give them twice.
        int start = Math.min(Math.max(token.getTextOffset(), done), to);
        int end = Math.min(Math.max(token.getTextOffset() + token.length(), start), to);
        append("", done, start);
        append(cssClass(token.getType()), start, end);
        done = end;
      }
    }
    append("", done, to);
    return last;
  }

  private void append(String cssClass, int from, int to) {
    if (from < to) {
      open(cssClass);
    }
    for (int i = from; i < to; i++) {
      escape(code[i]);
    }
  }

  /** Begins a span, after the one that is open; neighbours of one class share theirs. */
  private void open(String cssClass) {
    if (!cssClass.equals(open)) {
      html.append(open.isEmpty() ? "" : "</span>");
      html.append(cssClass.isEmpty() ? "" : "<span class=\"" + cssClass + "\">");
      open = cssClass;
    }
  }

  private void escape(char c) {
    Markup.appendContent(String.valueOf(c), 0, 1, html);
  }

  private static String cssClass(int type) {
    return switch (type) {
      case TokenTypes.RESERVED_WORD,
          TokenTypes.RESERVED_WORD_2,
          TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.PREPROCESSOR ->
          "hl-keyword";
      case TokenTypes.DATA_TYPE, TokenTypes.ANNOTATION -> "hl-type";
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE ->
          "hl-string";
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
          "hl-number";
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          "hl-comment";
      case TokenTypes.FUNCTION -> "hl-function";
      case TokenTypes.VARIABLE, TokenTypes.MARKUP_TAG_ATTRIBUTE -> "hl-variable";
      case TokenTypes.MARKUP_TAG_DELIMITER,
          TokenTypes.MARKUP_TAG_NAME,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_CDATA_DELIMITER,
          TokenTypes.MARKUP_ENTITY_REFERENCE ->
          "hl-markup";
      case TokenTypes.OPERATOR -> "hl-operator";
      case TokenTypes.ERROR_IDENTIFIER,
          TokenTypes.ERROR_NUMBER_FORMAT,
          TokenTypes.ERROR_STRING_DOUBLE,
          TokenTypes.ERROR_CHAR ->
          "hl-error";
      default -> "";
    };
  }
}
