package sitrep.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.Block;
import sitrep.digest.Fragment;
import sitrep.digest.Markup;
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

  /** Of TLP 2.0, and the one that has been renamed since 1.0. */
  static final String LEVEL = "(?:CLEAR|WHITE|GREEN|AMBER|RED)";

  private static final String END = "(?![\\p{L}\\p{N}]|-(?!STRICT)\\p{L})";
  private static final String BLANKS = "[\\s\\p{Z}\\p{Cf}*_]*+";
  private static final String BETWEEN = "[\\s\\p{Z}:;.=_/\\uFF1A-]{1,3}+";

  /** What makes of a label the subject of a sentence. */
  private static final String PROSE =
      "(?!['’]s\\b|,[\\s\\p{Z}]++(?-i:\\p{Ll})|[\\s\\p{Z}]++(?-i:and|or|is|isn|are|was|were|has|have"
          + "|had|can|may|might|must|should|will|would|does|do|did|means|meant|stands|applies|allows"
          + "|und|oder|ist|sind|war|waren|hat|haben|kann|darf|muss|soll|wird|bedeutet|heißt|steht"
          + "|gilt|erlaubt)\\b)";

  private static final Pattern MARKING =
      pattern(
          "[(\\[{\\uFF08]"
              + BLANKS
              + "(?:TLP(?![\\p{L}\\p{N}])|[TLP]{3}\\s*+[:;.=-]\\s*+"
              + LEVEL
              + END
              + "|T[.\\s]{1,2}L[.\\s]{1,2}P[\\s.:;=-]{1,4}+"
              + LEVEL
              + END
              + "|"
              + LEVEL
              + "(?:[+-]STRICT)?+[\\s.:;,=-]{1,3}+TLP\\s*+[)\\]}])");

  private static final Pattern BARE_LABEL =
      pattern(
          "[\\s\\p{Z}\\p{Cf}\\p{P}\\p{S}&&[^\"“”„«»'‘’]]*+([TLP]{3,4}"
              + BETWEEN
              + LEVEL
              + END
              + "(?:\\+STRICT)?+)"
              + PROSE);

  private static final Pattern BARE_LEVEL =
      pattern(
          BLANKS
              + "([(\\[{\\uFF08]"
              + BLANKS
              + "(?:[TLP]{2,4}"
              + BETWEEN
              + LEVEL
              + "|(?-i:"
              + LEVEL
              + "))(?:[\\s+/_-]*+STRICT)?+"
              + BLANKS
              + "[)\\]}\\uFF09])");

  private static final Pattern ATTRIBUTE =
      pattern("\\{[^{}]*?(?:TLP|(?<![\\p{L}\\p{N}#-])" + LEVEL + "(?![\\p{L}\\p{N}]))");

  private static final Pattern LAST_LABEL =
      pattern("[|/:,–—-][\\s\\p{Z}]*+TLP" + BETWEEN + LEVEL + "(?:\\+STRICT)?+[\\s\\p{Z}|/]*+$");

  private static final int BEGINNING = 120;

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
            && (beginsNear(title.html(), false)
                || NearMarkings.isTitle(title.html())
                || LAST_LABEL.matcher(title.html()).find()
                || NearMarkings.inHeading(title.html()));
  }

  /**
   * Whether a text begins with what is nearly a marking.
   *
   * @param legend whether it may be a label and nothing else
   */
  static boolean beginsNear(String text, boolean legend) {
    String seen = LookAlikes.seen(text.substring(0, Math.min(BEGINNING, text.length())));
    Matcher label = BARE_LABEL.matcher(seen);
    boolean begins = label.lookingAt() && !(legend && seen.substring(label.end()).isBlank());
    return begins || BARE_LEVEL.matcher(seen).lookingAt();
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
    String given = joined.substring(0, Math.min(BEGINNING, joined.length()));
    String text = LookAlikes.seen(given);
    for (Pattern pattern : List.of(BARE_LABEL, BARE_LEVEL)) {
      Matcher m = pattern.matcher(text);
      if (m.lookingAt()) {
        boolean legend = block.kind() == Block.Kind.CELL && joined.substring(m.end()).isBlank();
        boolean exact = m.start(1) < first.text().length() && text.length() == given.length();
        if (!legend || pattern == BARE_LEVEL) {
          Place at = exact ? first.place().plus(first.text(), m.start(1)) : block.place();
          lost(at, block.kind() == Block.Kind.HEADING);
        }
        return true;
      }
    }
    return false;
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
