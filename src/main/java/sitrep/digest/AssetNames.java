package sitrep.digest;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses of assets, as they stand in HTML and styles that somebody wrote. */
public final class AssetNames {

  private static final String FOLDER = "assets/";
  private static final Pattern NAME = Pattern.compile("\\b" + FOLDER + "[^\\s\"'()<>?#]++");

  private AssetNames() {}

  /** All of them, from {@code assets/} on. */
  public static Stream<MatchResult> in(String text) {
    return text.contains(FOLDER) ? NAME.matcher(text).results() : Stream.empty();
  }
}
