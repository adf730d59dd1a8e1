package sitrep.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Words that programs have choked on. With {@code -Dsitrep.naughty=blns.txt} they are the lines of
 * that file; those that begin with # are remarks.
 */
final class NaughtyWords {

  private static final String FILE = System.getProperty("sitrep.naughty", "");
  private static final List<String> WORDS =
      List.of(
          "<script>alert(1)</script>",
          "</title><script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "<svg/onload=alert(1)>",
          "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
          "<style>@import 'http://198.51.100.1/x.css';</style>",
          "<link rel=stylesheet href=http://198.51.100.1/x.css>",
          "<iframe src=\"javascript:alert(1)\"></iframe>",
          "<a href=\"java\tscript:alert(1)\">x</a>",
          "[x](javascript&colon;alert(1))",
          "![x](http://198.51.100.1/x.png)",
          "<base href=http://198.51.100.1/>",
          "<meta http-equiv=refresh content='0;url=http://198.51.100.1/'>",
          "<!--",
          "-->",
          "]]>",
          "<![CDATA[",
          "&#x3C;script&#x3E;",
          "&",
          "&amp;amp;",
          "[[${1+1}]]",
          "__${1+1}__",
          "th:text=\"${x}\"",
          "${7*7} {{7*7}} #{7*7} *{7*7} ~{x}",
          "undefined",
          "null",
          "NaN",
          "true",
          "0x10",
          "1e3",
          "-1",
          "1/0",
          "''",
          "\"",
          "\\",
          "\\\\",
          "%s %d %n",
          "../../etc/passwd",
          "CON",
          "/dev/null",
          "a\u0000b",
          "\u0007\u001B[31m",
          "\uFEFFx",
          "\uFFFE \uFDD0 \u0085 \uD83F\uDFFE",
          "\u202Egnp.exe",
          "\u2066x",
          "\u200B\u200D",
          "x\u2028y\u2029z",
          "\u00AD",
          "Z\u0351\u036B\u0343a\u0337\u030Dlgo",
          "İıſß",
          "\uD83D\uDC69\u200D\uD83D\uDC67",
          "田中さん",
          "שלום مرحبا",
          "ａｂｃ",
          "ﷺ",
          "Ω≈ç√∫",
          "¯\\_(ツ)_/¯",
          "- ",
          "# x",
          "> x",
          "| x |",
          "***",
          "```",
          "{TLP:X}",
          "; DROP TABLE x; --");

  private NaughtyWords() {}

  /** Whether they are somebody else's. */
  static boolean areGiven() {
    return !FILE.isEmpty();
  }

  static List<String> all() throws IOException {
    return areGiven()
        ? Files.readAllLines(Path.of(FILE)).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList()
        : WORDS;
  }
}
