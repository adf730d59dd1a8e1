package sitrep.line;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;

/**
 * A pattern of a digest's own list, which may be anything and must not take long: RE2 follows all
 * ways to match side by side and never tries one again.
 */
final class OwnWording implements Wording {

  private static final List<Need> NOTHING = List.of(new Need("", Need.ANY, new Pairs()));
  private static final int LONGEST = 1000;
  private static final int LARGEST = 5000;

  private final Pattern pattern;
  private final Pattern atEnd;

  /**
   * @throws PatternSyntaxException if the text is no pattern of RE2's
   */
  OwnWording(String text) {
    if (text.length() > LONGEST || PatternSize.of(text) > LARGEST) {
      throw new PatternSyntaxException("it is too long, or repeats too much", text);
    }
    if (Folding.isEndless(text)) {
      throw new PatternSyntaxException(
          "no range may hold the letters U+1C80 to U+1C88; put a \\ before a hyphen that makes"
              + " none",
          text);
    }
    this.pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    this.atEnd = Pattern.compile("(?:" + text + ")$", Pattern.CASE_INSENSITIVE);
  }

  @Override
  public List<Need> required() {
    return NOTHING;
  }

  @Override
  public boolean fitsWhole(String line) {
    return pattern.matches(line);
  }

  @Override
  public boolean fitsBeginning(String line) {
    return pattern.matcher(line.substring(0, Math.min(line.length(), EDGE))).lookingAt();
  }

  @Override
  public boolean fitsEnd(String line) {
    return atEnd.matcher(line.substring(Math.max(0, line.length() - EDGE))).find();
  }

  @Override
  public boolean fitsAnywhere(String line) {
    return pattern.matcher(line).find();
  }
}
