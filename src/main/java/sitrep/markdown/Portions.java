package sitrep.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.Block;
import sitrep.digest.Fragment;
import sitrep.digest.Marking;
import sitrep.digest.Markup;
import sitrep.digest.Words;
import sitrep.problem.DidYouMean;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Portion markings: {@code (TLP:AMBER)} before a block's first word, {@code {TLP:AMBER}} behind a
 * heading's last. A marking that is misspelt or stands where it would not hold is an error, never
 * passed over.
 */
final class Portions {

  // None of these goes back over blanks, of which there may be many.
  private static final Pattern LEADING =
      Pattern.compile(
          "\\(\\s*+(TLP\\s*+:\\s*+(?:[A-Z+]++(?: ++[A-Z+]++)*+)?+)\\s*+\\)\\s*+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRAILING =
      Pattern.compile("\\{\\s*+(TLP\\s*+:(?:\\s*+[^}\\s]++)*+)\\s*+}", Pattern.CASE_INSENSITIVE);
  private static final Pattern END = Pattern.compile("}\\s*+$");
  private static final String BLANKS = " \t\n\u000B\f\r";

  private final List<Problem> problems;

  Portions(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Fragments with the marking that was found in them; the words of the marking are replaced by a
   * chip.
   *
   * @param alone whether nothing follows the marking
   */
  record Marked(Marking marking, List<Fragment> fragments, boolean alone) {
    Marked(Marking marking, List<Fragment> fragments) {
      this(marking, fragments, false);
    }
  }

  /** Reads the marking that the first words begin with. */
  Marked leading(List<Fragment> fragments) {
    for (int i = 0; i < fragments.size(); i++) {
      if (fragments.get(i) instanceof Words words) {
        return leading(fragments, i, words);
      }
      if (!(fragments.get(i) instanceof Markup)) {
        break;
      }
    }
    return new Marked(Marking.CLEAR, fragments);
  }

  private Marked leading(List<Fragment> fragments, int at, Words words) {
    Matcher m = LEADING.matcher(words.text());
    if (!m.lookingAt()) {
      return new Marked(Marking.CLEAR, fragments);
    }
    Marking marking = marking(m.group(1), words.place());
    List<Fragment> marked = new ArrayList<>(fragments.subList(0, at));
    marked.add(
        new Markup("<span class=\"tlp " + marking.css() + "\">" + marking.label() + "</span> "));
    marked.add(
        new Words(
            words.text().substring(m.end()),
            words.linkable(),
            words.place().plus(words.text(), m.end())));
    List<Fragment> rest = fragments.subList(at + 1, fragments.size());
    marked.addAll(rest);
    boolean alone = m.end() == words.text().length() && rest.stream().allMatch(Portions::closes);
    return new Marked(marking, marked, alone);
  }

  private static boolean closes(Fragment fragment) {
    return fragment instanceof Markup markup && markup.html().startsWith("</");
  }

  /** Reads the marking that a heading's words end in. */
  Marked trailing(List<Fragment> fragments) {
    int last = fragments.size() - 1;
    if (last < 0 || !(fragments.get(last) instanceof Words words)) {
      return new Marked(Marking.CLEAR, fragments);
    }
    String text = words.text();
    Matcher m = TRAILING.matcher(text);
    int close = text.lastIndexOf('}');
    if (close < 0
        || !END.matcher(text).region(close, text.length()).lookingAt()
        || !m.region(text.lastIndexOf('}', close - 1) + 1, close + 1).find()) {
      return new Marked(Marking.CLEAR, fragments);
    }
    Marking marking = marking(m.group(1), words.place().plus(text, m.start(1)));
    List<Fragment> marked = new ArrayList<>(fragments.subList(0, last));
    marked.add(new Words(withoutBlanks(text, m.start()), words.linkable(), words.place()));
    marked.add(
        new Markup(" <span class=\"tlp " + marking.css() + "\">" + marking.label() + "</span>"));
    return new Marked(marking, marked);
  }

  private static String withoutBlanks(String text, int end) {
    int last = end;
    while (last > 0 && BLANKS.indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return text.substring(0, last);
  }

  private Marking marking(String label, Place place) {
    Optional<Marking> marking = Marking.parse(label);
    if (label.equals("TLP:WHITE")) {
      problems.add(Problem.of(ProblemKind.OLD_MARKING, place));
    } else if (marking.isEmpty()) {
      String known = "Write one of: " + String.join(", ", Marking.labels()) + ".";
      problems.add(
          Problem.of(
              ProblemKind.BAD_MARKING,
              place,
              label,
              DidYouMean.hint(label, Marking.labels(), known)));
    }
    return marking.orElse(Marking.CLEAR);
  }

  /**
   * What a container carries: its own marking, that of a first block which begins with one, and
   * that of any heading in it.
   */
  static Marking ofContainer(Marking own, List<Fragment> fragments) {
    Marking marking = own;
    boolean first = true;
    for (Fragment fragment : fragments) {
      if (fragment instanceof Block block) {
        marking =
            first || block.kind() == Block.Kind.HEADING ? marking.or(block.marking()) : marking;
        first = false;
      }
    }
    return marking;
  }

  /** The marking that a block of code begins with, which stays in it as it is. */
  Marking ofCode(String text, Place place) {
    Matcher m = LEADING.matcher(text.stripLeading());
    return m.lookingAt() ? marking(m.group(1), place) : Marking.CLEAR;
  }

  /** The blocks, each with the marking of the section that it stands in as well as its own. */
  static List<Block> bySection(List<Block> blocks) {
    List<Block> marked = new ArrayList<>();
    Marking[] bySectionLevel = new Marking[7];
    java.util.Arrays.fill(bySectionLevel, Marking.CLEAR);
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.HEADING) {
        java.util.Arrays.fill(bySectionLevel, block.level(), 7, Marking.CLEAR);
        bySectionLevel[block.level()] = block.marking();
      }
      Marking section = java.util.Arrays.stream(bySectionLevel).reduce(Marking.CLEAR, Marking::or);
      boolean footnote = block.kind() == Block.Kind.FOOTNOTE;
      marked.add(footnote ? block : withMarking(block, block.marking().or(section)));
    }
    return marked;
  }

  private static Block withMarking(Block b, Marking marking) {
    return b.marking() == marking
        ? b
        : new Block(b.kind(), b.level(), b.label(), marking, b.place(), b.fragments());
  }
}
