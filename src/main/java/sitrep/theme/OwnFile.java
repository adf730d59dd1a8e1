package sitrep.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.hash.Sha256;
import sitrep.problem.DidYouMean;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * A digest's own version of a file of the theme. A template with named parts and no {@code <html>}
 * holds those only, and they take the place of the parts of these names in the original; any other
 * file takes the place of the whole. A comment before a part, or in a whole file, notes of which
 * original it was made.
 */
final class OwnFile {

  private static final int HASH = 12;
  private static final Pattern PAGE = Pattern.compile("<html\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTE =
      Pattern.compile("(?:<!--/\\*|/\\*|#) ?original ([0-9a-f]{12})\\b");

  private final String name;
  private final String own;
  private final String original;
  private final List<Problem> problems = new ArrayList<>();

  OwnFile(String name, String own, String original) {
    this.name = name;
    this.own = own;
    this.original = original;
  }

  /** What is noted of an original: it changes with every character. */
  static String hash(String original) {
    return Sha256.hex(original.getBytes(UTF_8)).substring(0, HASH);
  }

  /** Whether a template of one's own holds parts of a page, and not a page as a whole. */
  static boolean isParts(String template) {
    return !PAGE.matcher(template).find() && !NamedPart.in(template).isEmpty();
  }

  /** The file as it is used, with what is wrong with it. */
  Outcome<String> used() {
    String used = own;
    if (name.endsWith(".html") && isParts(own)) {
      used = withParts();
    } else {
      compare(own, 0, name.replaceFirst("\\.html$", ""), original);
    }
    return new Outcome<>(used, problems);
  }

  private String withParts() {
    Map<String, NamedPart> originals = new TreeMap<>();
    NamedPart.in(original).forEach(part -> originals.putIfAbsent(part.name(), part));
    Map<NamedPart, String> replaced = new TreeMap<>(Comparator.comparing(NamedPart::start));
    int before = 0;
    for (NamedPart part : NamedPart.in(own)) {
      NamedPart replacing = originals.get(part.name());
      if (replacing == null) {
        String hint =
            DidYouMean.hint(part.name(), originals.keySet(), "It has: " + originals.keySet());
        problems.add(
            Problem.of(ProblemKind.UNKNOWN_PART, place(part.start()), name, part.name(), hint));
      } else if (part.start() >= before) {
        String copied = name.replaceFirst("\\.html$", " ") + part.name();
        compare(own.substring(before, part.start()), before, copied, replacing.of(original));
        replaced.put(replacing, part.of(own));
        before = part.end();
      }
    }
    StringBuilder used = new StringBuilder();
    int copied = 0;
    for (Map.Entry<NamedPart, String> part : replaced.entrySet()) {
      if (replaced.keySet().stream().noneMatch(other -> other.holds(part.getKey()))) {
        used.append(original, copied, part.getKey().start()).append(part.getValue());
        copied = part.getKey().end();
      }
    }
    return used.append(original, copied, original.length()).toString();
  }

  /**
   * Compares the last note in a text of this file, if it has any, with what is the original now.
   */
  private void compare(String text, int offset, String copied, String originalNow) {
    int at = -1;
    String noted = null;
    for (Matcher note = NOTE.matcher(text); note.find(); ) {
      at = offset + note.start();
      noted = note.group(1);
    }
    String now = hash(originalNow);
    if (noted != null && !noted.equals(now)) {
      problems.add(Problem.of(ProblemKind.CHANGED_ORIGINAL, place(at), copied, now));
    }
  }

  private Place place(int offset) {
    return new Place("templates/" + name, 1, 1).plus(own, offset);
  }
}
