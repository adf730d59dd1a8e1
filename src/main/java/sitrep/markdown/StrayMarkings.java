package sitrep.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.Block;
import sitrep.digest.Fragment;
import sitrep.digest.LookAlikes;
import sitrep.digest.Markup;
import sitrep.digest.Nearness;
import sitrep.digest.Reference;
import sitrep.digest.Words;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Finds what looks like a portion marking where it would not hold: in the middle of a block, in a
 * heading's first words, in a link, in HTML; and what is nearly one where one would hold. An author
 * who wrote it believes that it protects something, so it is an error. In code it is only spoken
 * of.
 */
final class StrayMarkings {

  private static final Pattern MARKING =
      pattern(
          "[(\\[{\\uFF08]"
              + Nearness.BLANKS
              + "(?:TLP(?![\\p{L}\\p{N}])|[TLP]{3}\\s*+[:;.=-]\\s*+"
              + Nearness.LEVEL
              + Nearness.END
              + "|T[.\\s]{1,2}L[.\\s]{1,2}P[\\s.:;=-]{1,4}+"
              + Nearness.LEVEL
              + Nearness.END
              + "|"
              + Nearness.LEVEL
              + "(?:[+-]STRICT)?+[\\s.:;,=-]{1,3}+TLP\\s*+[)\\]}])");

  private static final Pattern ATTRIBUTE =
      pattern("\\{[^{}]*?(?:TLP|(?<![\\p{L}\\p{N}#-])" + Nearness.LEVEL + "(?![\\p{L}\\p{N}]))");

  private static final Pattern LAST_LABEL =
      pattern(
          "[|/:,–—-][\\s\\p{Z}]*+TLP"
              + Nearness.BETWEEN
              + Nearness.LEVEL
              + "(?:\\+STRICT)?+[\\s\\p{Z}|/]*+$");

  private static final String IN_BLOCK =
      "Begin the block with it, as (TLP:AMBER) and the first word; if it is only spoken of, put it"
          + " between backticks.";
  private static final String IN_HEADING =
      "Put it in braces behind the heading's last word, as {TLP:AMBER}; if it is only spoken of,"
          + " say it without the brackets.";

  private final List<Problem> problems;

  StrayMarkings(List<Problem> problems) {
    this.problems = problems;
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
  }

  /** Reports each stray marking in the block and in those that lie in it. */
  void find(Block block) {
    if (block.kind() == Block.Kind.CODE) {
      return;
    }
    boolean heading = block.kind() == Block.Kind.HEADING;
    StringBuilder joined = new StringBuilder();
    Words first = null;
    int parts = 0;
    boolean code = false;
    boolean begun = false;
    boolean found = false;
    for (Fragment fragment : block.fragments()) {
      if (fragment instanceof Block inner) {
        find(inner);
      } else if (fragment instanceof Markup markup) {
        code = markup.html().equals("<code>");
        begun |= code && joined.isEmpty();
        found |= report(MARKING, markup.html(), block.place(), heading, false);
      } else if (fragment instanceof Words words && !code) {
        first = first == null ? words : first;
        joined.append(words.text());
        parts++;
        found |= report(MARKING, words.text(), words.place(), heading, true);
      } else if (fragment instanceof Reference reference && !isOfItself(reference)) {
        found |= report(MARKING, reference.label(), reference.place(), heading, false);
      }
    }
    if (!found && parts > 1) {
      found = report(MARKING, joined.toString(), block.place(), heading, false);
    }
    if (!found && heading) {
      found = heading(block, joined.toString(), first);
    }
    if (!found && !begun && first != null) {
      found = beginning(block, joined, first);
    }
    if (!found && isNear(block, joined.toString())) {
      lost(block.place(), heading);
    }
  }

  /** Whether something is nearly a marking where another block's first words don't stand. */
  private static boolean isNear(Block block, String words) {
    return switch (block.kind()) {
      case HEADING -> NearMarkings.inHeading(LookAlikes.seen(words));
      case ADMONITION -> isAdmonition(block);
      case OTHER ->
          block.fragments().stream()
              .anyMatch(f -> f instanceof Markup m && HtmlMarkings.inElement(m.html()));
      default -> NearMarkings.behindSentence(LookAlikes.seen(words));
    };
  }

  /** Its first two fragments are its tag and its title. */
  private static boolean isAdmonition(Block block) {
    boolean kind =
        block.fragments().get(0) instanceof Markup tag && NearMarkings.isKind(tag.html());
    return kind
        || block.fragments().get(1) instanceof Markup title
            && (Nearness.begins(title.html(), false)
                || NearMarkings.isTitle(title.html())
                || LAST_LABEL.matcher(title.html()).find()
                || NearMarkings.inHeading(title.html()));
  }

  /** The references of a heading to itself hold its own words once more. */
  private static boolean isOfItself(Reference reference) {
    return reference.kind() == Reference.Kind.ANCHOR || reference.kind() == Reference.Kind.SELF;
  }

  /** A heading's code counts as well, since no reader sees a difference. */
  private boolean heading(Block block, String words, Words first) {
    return report(MARKING, block.label(), block.place(), true, false)
        || first != null
            && (report(ATTRIBUTE, words, block.place(), true, false)
                || report(LAST_LABEL, words, block.place(), true, false));
  }

  /** Where a marking would hold, what is nearly one is meant as one. */
  private boolean beginning(Block block, StringBuilder joined, Words first) {
    String given = Nearness.beginning(joined);
    String text = LookAlikes.seen(given);
    Optional<Nearness> near = Nearness.of(text);
    if (near.isPresent()) {
      boolean legend = block.kind() == Block.Kind.CELL && near.get().isLegend(joined);
      int start = near.get().start();
      boolean exact = start < first.text().length() && text.length() == given.length();
      if (!legend) {
        Place at = exact ? first.place().plus(first.text(), start) : block.place();
        lost(at, block.kind() == Block.Kind.HEADING);
      }
    }
    return near.isPresent();
  }

  private boolean report(
      Pattern pattern, String given, Place place, boolean heading, boolean exact) {
    String text = LookAlikes.seen(given);
    if (pattern == MARKING && !namesProtocol(text)) {
      return false;
    }
    Matcher m = pattern.matcher(text);
    boolean found = m.find();
    if (found) {
      boolean sure = exact && text.length() == given.length();
      lost(sure ? place.plus(given, m.start()) : place, heading);
    }
    return found;
  }

  /** What is said of a marking that belongs before the first word of a block. */
  static Problem inBlock(Place at) {
    return Problem.of(ProblemKind.LOST_PORTION, at, IN_BLOCK);
  }

  private void lost(Place at, boolean heading) {
    problems.add(Problem.of(ProblemKind.LOST_PORTION, at, heading ? IN_HEADING : IN_BLOCK));
  }

  /**
   * Few texts do, its letters in whatever order, and to look for it costs a tenth of what the
   * pattern does.
   */
  private static boolean namesProtocol(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      capitals = c == 'T' || c == 'L' || c == 'P' ? capitals + 1 : 0;
      if (capitals == 3 || (c == 'T' || c == 't') && startsProtocol(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsProtocol(String text, int at) {
    return text.regionMatches(true, at, "TLP", 0, 3)
        || text.startsWith(".", at + 1)
        || text.startsWith(" L", at + 1);
  }
}
