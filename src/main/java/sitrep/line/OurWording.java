package sitrep.line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern of our own list, which is known to be quick. */
final class OurWording implements Wording {

  private final Pattern pattern;
  private final Pattern atEnd;
  private final List<Need> required;

  OurWording(String text) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    this.pattern = Pattern.compile(text, flags);
    this.atEnd = Pattern.compile("(?:" + text + ")\\z", flags);
    this.required = RequiredText.of(text);
  }

  @Override
  public List<Need> required() {
    return required;
  }

  @Override
  public boolean fitsWhole(String line) {
    return pattern.matcher(line).matches();
  }

  /** Here {@code $} is the end of the line only if all of it is looked at. */
  @Override
  public boolean fitsBeginning(String line) {
    Matcher matcher = pattern.matcher(line);
    matcher.region(0, Math.min(line.length(), EDGE)).useAnchoringBounds(line.length() <= EDGE);
    return matcher.lookingAt();
  }

  @Override
  public boolean fitsEnd(String line) {
    return atEnd.matcher(line).region(Math.max(0, line.length() - EDGE), line.length()).find();
  }

  @Override
  public boolean fitsAnywhere(String line) {
    return pattern.matcher(line).find();
  }
}
