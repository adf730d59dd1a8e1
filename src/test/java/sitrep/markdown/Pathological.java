package sitrep.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Families of texts on which readers of Markdown have been slow or have run out of stack: those
 * that the testers of cmark and its kin collected, and those of our own additions. Each makes a
 * text of about so many characters.
 */
final class Pathological {

  static final Map<String, IntFunction<String>> FAMILIES = new LinkedHashMap<>();

  private Pathological() {}

  private static void family(String name, IntFunction<String> text) {
    FAMILIES.put(name, text);
  }

  private static void repeated(String... units) {
    for (String unit : units) {
      family(unit.replace("\n", "↵") + " × n", n -> unit.repeat(n / unit.length()));
    }
  }

  /** As many of the one as of the other. */
  private static void mirrored(String before, String middle, String after) {
    family(
        before + "… " + middle + " …" + after,
        n -> {
          int times = n / (before.length() + after.length());
          return before.repeat(times) + middle + after.repeat(times);
        });
  }

  private static void behind(String head, String unit) {
    family(
        (head + "|" + unit).replace("\n", "↵") + " × n",
        n -> head + unit.repeat(n / unit.length()));
  }

  /** Lines that differ. */
  private static String lines(int n, int length, IntFunction<String> line) {
    return IntStream.range(0, n / length).mapToObj(line).collect(Collectors.joining());
  }

  private static String growing(int n, IntFunction<String> part) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < n; i++) {
      text.append(part.apply(i));
    }
    return text.toString();
  }

  static {
    emphasis();
    brackets();
    codeAndHtml();
    blocks();
    references();
    escapes();
    additions();
  }

  private static void escapes() {
    for (String head :
        new String[] {
          "[",
          "![",
          "[^",
          "[@",
          "[[",
          "[a][",
          "[a](",
          "[a](<",
          "[a](b(",
          "[a](b \"",
          "[a](b '",
          "[a](b (",
          "[a]: <",
          "[a]: b \"",
          "[a]: b (",
          "[[[",
          "<a b=\""
        }) {
      for (String unit : new String[] {"\\(", "\\\\a", "\\\\", "\\a", "\\]"}) {
        behind(head, unit);
      }
    }
    repeated("[\\(", "[a](b \"\\(", "[a](<\\(", "\\(", "\\");
  }

  private static void emphasis() {
    mirrored("*a **a ", "b", " a** a*");
    repeated(
        "a_ ", "_a ", "*a_ ", "a* ", "*a ", "**a *b ", "*", "_", "a**b**", "~~a ", "~", "**_* ");
    family("*a … _a*_ …", n -> "*a ".repeat(n / 8) + "_a*_ ".repeat(n / 8));
    behind("a**b", "c* ");
    behind("*_*_", "_* ");
  }

  private static void brackets() {
    repeated("a]", "[a", "[ a_", "[ (](", "![[]()", "[a](<b", "[a](b", "[](", "![", "[", "]", "[]");
    repeated("[a](b 'c", "[a](b \"c", "[a](b (c", "[a](", "[a][", "[a](b) ", "[a] ", "\\[", "[\\");
    mirrored("[", "a", "]");
    mirrored("![", "a", "](b)");
    mirrored("[", "a", "](b)");
    mirrored("(", "a", ")");
    behind("[a](", "(");
    behind("[a](b", " ");
  }

  private static void codeAndHtml() {
    family("e` e`` e``` …", n -> growing(n, i -> "e" + "`".repeat(i)));
    repeated(
        "`", "`a", "`a``", "``` ", "<", "<!--", "<?", "<!A ", "<![CDATA[", "<a ", "<b>", "</b>");
    repeated("</", "<a b=\" ", "<a b='", "<a b=c ", "<http://a", "<a@b", "<!-", "<a\n", "<b>\n\n");
    behind("</", "<!--");
    repeated("&", "&#", "&#x", "&a", "&amp;", "&amp", "\\", "http://a ", "www.", "a@b.c ", "://");
    behind("&", "a");
    behind("&#", "1");
    behind("<div>\n", "<p>\n");
    behind("<", "a");
    behind("<a", " b");
  }

  private static void blocks() {
    mirrored("> ", "a", "");
    mirrored(">", "a", "a*");
    mirrored("- ", "a", "");
    mirrored("1. ", "a", "");
    mirrored("- ", "x", "\n");
    family("> - - - x, > …", n -> "> " + "- ".repeat(n / 4) + "x\n" + ">\n".repeat(n / 4));
    family("lists that stand ever further in", n -> growing(n, i -> "  ".repeat(i) + "* a\n"));
    family("quotations ever deeper", n -> growing(n, i -> ">".repeat(i) + " a\n\n"));
    repeated(
        "> a\n", ">\n", "- a\n", "- a\n\n", "1. a\n", "- a\n* b\n", "- [ ] a\n", "-\n", "+ \n\n");
    repeated(
        "# a\n",
        "a\n=\n",
        "a\n---\n",
        "---\n",
        "=\n",
        "#\n",
        "a\n",
        "(a\n",
        "1\n",
        "    a\n",
        "\ta\n");
    repeated(
        "```\n", "~~~\n", "```\n\n", "- ```\n", "> ```\n", "a  \n", "a\\\n", "\n", " \n", "\t",
        "\u00A0");
    repeated("*", "* ", "- - ", "_ ", "> - ", "- > ", "1) ", "    - a\n", "a\n\n  b\n\n");
    behind("#", " #");
    behind("# a", "#");
    behind("- a\n", "\n  b\n");
    behind("- a\n", "\n");
    behind("a\n", "-|-\n");
    family("a, blanks, b", n -> "a" + " ".repeat(n) + "b");
  }

  private static void references() {
    repeated(
        "[a]: b\n",
        "[a]:\n",
        "[a]: b 'c\n",
        "[a]: b (\n",
        "[a]: <b\n",
        "[a]:\nb\n\n",
        "[a]: b 'c'\n\n");
    family(
        "many definitions, each used",
        n ->
            lines(n / 2, 9, i -> "[" + i + "]: u\n") + "\n" + lines(n / 2, 7, i -> "[" + i + "] "));
    family("many definitions, none used", n -> lines(n, 12, i -> "[a" + i + "]: u\n\n"));
    family("long labels", n -> "[" + "a ".repeat(n / 2) + "]: b\n");
  }

  private static void additions() {
    repeated("a|b\n-|-\n", "a|b\n-|-\nc|d\n\n", "-|-\n", "a|b\n", "|", "\\|", "`|", "|-", "|:-:");
    behind("a|b\n-|-\n", "c|d\n");
    behind("a|b\n-|-\n", "c\n");
    behind("a|b\n-|-\n", "`|");
    behind("a|b\n-|-\n", "[|");
    behind("a|b\n-|-\n", "*a|");
    family(
        "a table of one row",
        n -> columns(n / 6, "a|") + columns(n / 6, "-|") + columns(n / 6, "b|"));
    family(
        "short rows of a wide table",
        n -> columns(n / 8, "a|") + columns(n / 8, "-|") + "b|\n".repeat(n / 6));
    behind("a|b\n", "-");
    repeated("[^a]", "[^a]: b\n", "[^a]: b\n\n", "[^", "[^a]: [^a]\n\n", "[^a]: > - ");
    family(
        "many notes, each used",
        n ->
            lines(n / 2, 7, i -> "[^" + i + "] ")
                + "\n\n"
                + lines(n / 2, 12, i -> "[^" + i + "]: b\n\n"));
    repeated(
        "a\n: b\n\n",
        "a\n: b\n",
        ": a\n",
        ": : ",
        "a\n: : b\n\n",
        "!!! a\n    b\n\n",
        "!!! a\n",
        "!!! \"",
        "??? a \"b\"\n");
    family("remarks in each other", n -> growing(n, i -> "    ".repeat(i - 1) + "!!! note\n"));
    repeated(
        "[[",
        "[[a|",
        "[[a]]",
        "[[a|b]] ",
        "[@",
        "[@a; ",
        "[@a] ",
        "[@a, (",
        "(TLP:",
        "(TLP:RED) ",
        "{TLP:");
    behind("# a", " {TLP:");
    behind("[@a", ";");
    behind("(", " ");
    repeated("(TLP:RED)\n\n", "# a {TLP:RED}\n", "- (TLP:RED)\n", "<!-- sitrep-ignore a: b -->");
    behind("```java\n", "/* ");
    behind("```java\n", "\"");
    behind("```html\n", "<a b='");
  }

  private static String columns(int count, String cell) {
    return cell.repeat(count) + "\n";
  }
}
