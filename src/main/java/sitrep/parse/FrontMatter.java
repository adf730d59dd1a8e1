package sitrep.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.yaml.YamlReader;
import sitrep.yaml.YamlValue;

/** A file split into the YAML between its first two {@code ---} lines and the text behind them. */
record FrontMatter(YamlValue.Mapping keys, String body, int bodyLine, boolean present) {

  private static final Pattern KEY = Pattern.compile("[\"']?[a-z][a-z-]*[\"']?[ \\t]*:(?:\\s|$)");
  private static final Pattern MARKING =
      Pattern.compile("^\\s*[\"']?(?:marking|protected)[\"']?\\s*:", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_FENCE =
      Pattern.compile("-{1,2}|-{4,}|[\u2013\u2014]+|\\+{3,}|={3,}|_{3,}|\\*{3,}|;{3,}|`{3}.*");
  private static final Pattern USUAL =
      Pattern.compile("^[\"']?(?:title|name|date|kind|marking)[\"']?[ \\t]*:(?:\\s|$)");
  private static final Pattern LIKE_YAML =
      Pattern.compile("\\s|#|- |[\"']?[\\w-]+[\"']?[ \\t]*:(?:\\s|$)");
  private static final int WITHIN = 50;

  /**
   * Splits a text. One that does not begin with {@code ---} has no front matter; where front matter
   * stands further down, its marking would go unheard, and that is a problem.
   *
   * @param what what the file is, for messages, such as "a brief"
   */
  static FrontMatter split(String file, String what, String text, List<Problem> problems) {
    if (!isFence(text, 0)) {
      refuseLate(file, text, problems);
      return none(file, text);
    }
    int start = next(text, 0);
    int line = 2;
    for (int at = start; at < text.length(); at = next(text, at)) {
      if (isFence(text, at)) {
        String keys = text.substring(start, at);
        var yaml = YamlReader.read(file, 2, what, keys);
        problems.addAll(yaml.problems());
        UnheardKeys.inComments(file, keys, yaml.value(), problems);
        return new FrontMatter(yaml.value(), text.substring(next(text, at)), line + 1, true);
      }
      line++;
    }
    problems.add(Problem.of(ProblemKind.UNCLOSED_FRONT_MATTER, new Place(file, 1, 1)));
    return new FrontMatter(YamlValue.Mapping.broken(new Place(file, 1, 1)), "", line, true);
  }

  /**
   * Splits a source. A raw text may begin with a dashed line of its own, so only one that is
   * followed by a key is front matter.
   */
  static FrontMatter ofSource(String file, String text, List<Problem> problems) {
    List<Problem> found = new ArrayList<>();
    FrontMatter matter = split(file, "a source", text, found);
    if (matter.present() && !file.endsWith(".md") && !holdsKeys(text, 0)) {
      return none(file, text);
    }
    problems.addAll(found);
    return matter;
  }

  /**
   * Splits a text that needs front matter. Where that begins with something else than {@code ---},
   * its keys are not missing, but unread.
   */
  static FrontMatter due(String file, String what, String text, List<Problem> problems) {
    int before = problems.size();
    FrontMatter matter = split(file, what, text, problems);
    if (!matter.present() && problems.size() == before) {
      refuseOtherFence(file, text, problems);
    }
    if (problems.size() == before) {
      UnheardKeys.inText(file, matter, problems);
    }
    Place start = new Place(file, 1, 1);
    return matter.present() || problems.size() == before
        ? matter
        : new FrontMatter(YamlValue.Mapping.broken(start), "", 1, false);
  }

  private static void refuseOtherFence(String file, String text, List<Problem> problems) {
    int at = blanks(text);
    String first = text.substring(at, next(text, at)).strip();
    boolean fence = OTHER_FENCE.matcher(first).matches() && holdsKeys(text, at);
    boolean usual = fence ? block(text, at).anyMatch(USUAL.asPredicate()) : isHeadless(text, at);
    if (usual) {
      Place place = new Place(file, 1, 1).plus(text, at);
      String where =
          fence
              ? "in the place of this line"
              : "into a line above this one, and into one below the last key";
      problems.add(Problem.of(ProblemKind.NO_FENCE, place, where));
    }
  }

  /**
   * Whether keys and nothing else stand above the first dashed line, or else the first blank one.
   */
  private static boolean isHeadless(String text, int at) {
    String first = text.substring(at, next(text, at));
    boolean closed = text.lines().skip(1).anyMatch(line -> line.strip().equals("---"));
    List<String> more = block(text, at).takeWhile(line -> closed || !line.isBlank()).toList();
    return Stream.concat(Stream.of(first), more.stream()).anyMatch(USUAL.asPredicate())
        && KEY.matcher(first).lookingAt()
        && more.size() < WITHIN
        && more.stream().allMatch(line -> LIKE_YAML.matcher(line).lookingAt());
  }

  /** A file that is all text. */
  static FrontMatter none(String file, String text) {
    return new FrontMatter(YamlValue.Mapping.empty(new Place(file, 1, 1)), text, 1, false);
  }

  /** Above it there may be blank lines, or others that were pasted before its first one. */
  private static void refuseLate(String file, String text, List<Problem> problems) {
    int at = blanks(text);
    boolean late = at > 0 && isFence(text, at) && holdsKeys(text, at);
    for (int i = 0; !late && i < WITHIN && at < text.length(); i++) {
      at = next(text, at);
      late = isFence(text, at) && block(text, at).anyMatch(MARKING.asPredicate());
    }
    if (late) {
      Place place = new Place(file, 1, 1).plus(text, at);
      problems.add(Problem.of(ProblemKind.LATE_FRONT_MATTER, place));
    }
  }

  private static int blanks(String text) {
    int at = 0;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /**
   * Whether what follows the dashed line looks like front matter: its first line is a key, or one
   * is a marking, which must not go unheard.
   */
  private static boolean holdsKeys(String text, int fence) {
    return block(text, fence).anyMatch(MARKING.asPredicate())
        || block(text, fence)
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .filter(line -> KEY.matcher(line).lookingAt())
            .isPresent();
  }

  /** The lines between the dashed line and the next one, as far as front matter may reach. */
  private static Stream<String> block(String text, int fence) {
    List<String> lines = new ArrayList<>();
    int at = next(text, fence);
    while (lines.size() < WITHIN && at < text.length() && !isFence(text, at)) {
      lines.add(text.substring(at, next(text, at)));
      at = next(text, at);
    }
    return lines.stream();
  }

  private static boolean isFence(String text, int at) {
    return text.startsWith("---", at) && text.substring(at, next(text, at)).strip().equals("---");
  }

  /** Where the next line begins. */
  private static int next(String text, int at) {
    for (int i = at; i < text.length(); i++) {
      boolean twofold = text.startsWith("\r\n", i);
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return i + (twofold ? 2 : 1);
      }
    }
    return text.length();
  }
}
