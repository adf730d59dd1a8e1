package sitrep.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mistake that authors often make in YAML. The parser notices many of them late, and tells of its
 * own grammar; here they are told where they were made, with what to do.
 *
 * @param line from 0
 * @param column from 0, in code points
 */
record YamlFault(int line, int column, String what, String hint) {

  private static final String QUOTE = "Put quotation marks around the value.";
  private static final String SPACES = "[\\u00A0\\u2007\\u202F\\u3000]";
  private static final Pattern SPACE_BEFORE = Pattern.compile("^ *" + SPACES);
  private static final Pattern SPACE_BEHIND = Pattern.compile("^ *(?:- )?[\\w-]+:" + SPACES);
  private static final Pattern NO_SPACE = Pattern.compile("^ *(?:- )?[a-z-]+:[^\\s/\"']");
  private static final Pattern KEY = Pattern.compile("^ *[\\w-]+:(?:\\s|$)");
  private static final Pattern VALUE = Pattern.compile("^ *(?:- +)?(?:[\\w-]+: +|- +)(\\S)");
  private static final Pattern QUOTED =
      Pattern.compile(
          "^[^\"']*: +(?:(\"(?:[^\"\\\\]|\\\\.)*+\")|'(?:[^']|'')*+')[ ]*(?=[^\\s#,}\\]])");
  private static final Pattern TWO_COLONS = Pattern.compile("^ *(?:- )?[^:]+: .*?(:)(?:\\s|$)");

  /**
   * What was done wrong.
   *
   * @param line where the parser stopped, from 0
   * @param began the line where it began what it could not end
   * @param problem in its words
   */
  static Optional<YamlFault> of(String text, int line, int began, String problem) {
    List<String> lines = text.lines().toList();
    if (line > lines.size() || lines.isEmpty()) {
      return Optional.empty();
    }
    int at = Math.min(line, lines.size() - 1);
    int before = before(lines, at);
    return inLine(at, lines.get(at), problem)
        .or(() -> spaces(began, lines.get(Math.min(began, lines.size() - 1))))
        .or(() -> inLine(began, lines.get(Math.min(began, lines.size() - 1)), problem))
        .or(() -> spaces(before, lines.get(before)))
        .or(() -> betweenLines(lines, at, before, began, problem));
  }

  /** A no-break space that passes for part of a key or value. */
  static Optional<YamlFault> spaces(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Optional<YamlFault> fault = spaces(i, lines.get(i));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<YamlFault> spaces(int at, String line) {
    if (SPACE_BEFORE.matcher(line).find()) {
      return fault(at, 0, "a no-break space stands before the key", "Remove it.");
    }
    Matcher behind = SPACE_BEHIND.matcher(line);
    if (behind.find()) {
      return fault(
          at, behind.end() - 1, "a no-break space follows the colon", "Write a plain space.");
    }
    Matcher none = NO_SPACE.matcher(line);
    return none.find()
        ? fault(at, none.end() - 1, "no space follows the colon", "Write key: value.")
        : Optional.empty();
  }

  private static Optional<YamlFault> inLine(int at, String line, String problem) {
    if (line.stripLeading().length() < line.length() && line.matches(" *\\t.*")) {
      return fault(at, line.indexOf('\t'), "a tab stands before the text", "Indent with spaces.");
    }
    Matcher quoted = QUOTED.matcher(line);
    if (quoted.find()) {
      String within =
          quoted.group(1) == null ? "Write '' for ' within it." : "Write \\\" for \" within it.";
      return fault(
          at,
          quoted.end(),
          "the quotation marks are closed, but more follows",
          within + " Or put the other kind of marks around all of it.");
    }
    Matcher value = VALUE.matcher(line);
    if (value.find()) {
      String first = value.group(1);
      if (problem.contains("expected ',' or") || isFollowed(first, problem)) {
        return "[{".contains(first)
            ? fault(
                at,
                value.start(1),
                "a value that begins with " + first + " must end with its other half",
                QUOTE)
            : Optional.empty();
      }
      if ("@`%,]}*&!|>?".contains(first) && !problem.contains("mapping values")) {
        return fault(at, value.start(1), "no value begins with " + first, QUOTE);
      }
    }
    Matcher colons = TWO_COLONS.matcher(line);
    return problem.contains("mapping values are not allowed") && colons.find()
        ? fault(
            at,
            colons.start(1),
            "a second colon stands in this line",
            "Put quotation marks around a value that holds a colon.")
        : Optional.empty();
  }

  private static boolean isFollowed(String first, String problem) {
    return "[{".contains(first) && problem.contains("expected <block end>, but found '<scalar>'");
  }

  private static Optional<YamlFault> betweenLines(
      List<String> lines, int at, int before, int began, String problem) {
    String line = lines.get(at);
    boolean key = KEY.matcher(line).find();
    if (problem.contains("expected '<document start>'")) {
      int first = 0;
      while (first < at && lines.get(first).isBlank()) {
        first++;
      }
      return indented(first, lines.get(first));
    }
    if (problem.contains("mapping values are not allowed") && key) {
      return indented(at, line);
    }
    if (problem.contains("but found '-'")) {
      return fault(
          at,
          indent(line),
          "an item of a list stands among keys",
          "Put the list below a key of its own, or write key: value.");
    }
    if (problem.contains("but found '?'") && key) {
      return fault(
          at,
          indent(line),
          "a key stands among the items of a list",
          "Begin it where the key of the list begins, or put - before it.");
    }
    return problem.contains("could not find expected ':'")
        ? fault(
            began,
            0,
            "this is no key with a colon behind it",
            "Write key: value; where a value goes on in a new line, begin that with spaces.")
        : Optional.empty();
  }

  private static Optional<YamlFault> indented(int at, String line) {
    return indent(line) == 0
        ? Optional.empty()
        : fault(
            at,
            0,
            "spaces stand before this key, but not before its neighbours",
            "Begin all keys of a map in the same column.");
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static int before(List<String> lines, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (!lines.get(i).isBlank()) {
        return i;
      }
    }
    return at;
  }

  private static Optional<YamlFault> fault(int line, int column, String what, String hint) {
    return Optional.of(new YamlFault(line, column, what, hint));
  }
}
