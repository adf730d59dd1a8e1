package sitrep.markdown;

import java.util.ArrayList;
import java.util.List;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Body;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Reads Markdown: CommonMark with tables, footnotes, task lists, strikethrough, definition lists,
 * admonitions, {@code [[links]]}, {@code [@citations]} and portion markings.
 */
public final class MarkdownReader {

  /**
   * More than this many characters are not read: some inputs cost Flexmark the square of their
   * length.
   */
  public static final int LONGEST = 2_000_000;

  private MarkdownReader() {}

  /**
   * Reads a text whose first line is line {@code firstLine} of the file. Where the text is too long
   * or too deeply nested to be read, that is a problem and the body is empty. A NUL counts as
   * U+FFFD, as CommonMark has it.
   */
  public static Outcome<Body> read(String file, int firstLine, String given, RawHtml rawHtml) {
    List<Problem> problems = new ArrayList<>();
    String text = given.replace('\0', '\uFFFD');
    if (text.length() > LONGEST) {
      return failed(Problem.of(ProblemKind.TOO_LARGE, Place.of(file), LONGEST + " characters"));
    }
    LineIndex lines = new LineIndex(file, firstLine, text);
    int tangle = Tangles.find(text);
    if (tangle >= 0) {
      String remedy = Tangles.remedy(text, tangle);
      return failed(Problem.of(ProblemKind.TOO_TANGLED, lines.at(tangle), remedy));
    }
    try {
      BlockReader reader = new BlockReader(Syntax.parse(text), lines, rawHtml, problems);
      Body body = new Body(Portions.bySection(reader.read()));
      StrayMarkings stray = new StrayMarkings(problems);
      body.blocks().forEach(stray::find);
      NoteSections.find(body.blocks(), problems);
      new ShortPortions(lines, problems).find(body.blocks());
      return new Outcome<>(body, problems);
    } catch (StackOverflowError e) {
      return failed(Problem.of(ProblemKind.TOO_DEEP, new Place(file, firstLine, 1)));
    }
  }

  private static Outcome<Body> failed(Problem problem) {
    return new Outcome<>(Body.EMPTY, List.of(problem));
  }
}
