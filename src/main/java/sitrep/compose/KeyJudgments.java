package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import sitrep.digest.Block;
import sitrep.digest.Brief;
import sitrep.page.JudgmentGroup;
import sitrep.page.Link;

/**
 * Reads the key judgments out of briefs: the items, or else the paragraphs, of the section of that
 * name, in English or the language of the site.
 */
final class KeyJudgments {

  private static final String SECTION = "Key judgments";

  private static final String SPACE = " \t\n\u000B\f\r";
  private static final String CLINGING = ".,;:";

  private KeyJudgments() {}

  static List<JudgmentGroup> of(Scope scope, List<Brief> briefs) {
    List<JudgmentGroup> groups = new ArrayList<>();
    for (Brief brief : briefs) {
      List<String> judgments = of(scope.words(), brief);
      if (!judgments.isEmpty()) {
        scope.mark(scope.site().highest(brief));
        groups.add(new JudgmentGroup(new Link(brief.title(), scope.href(brief)), judgments));
      }
    }
    return groups;
  }

  static List<String> of(Words words, Brief brief) {
    return blocks(words, brief.body().blocks()).stream()
        .map(block -> onOneLine(block.text()))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Whether a brief has any. */
  static boolean in(Words words, Brief brief) {
    return blocks(words, brief.body().blocks()).stream().anyMatch(block -> !block.text().isBlank());
  }

  /** The blocks of a body that are its key judgments. */
  static List<Block> blocks(Words words, List<Block> body) {
    String section = words.say("judgments.title");
    List<Block> judgments = new ArrayList<>();
    int level = 0;
    for (Block block : body) {
      if (block.kind() == Block.Kind.HEADING && (level == 0 || block.level() <= level)) {
        level =
            block.label().equalsIgnoreCase(SECTION)
                    || block.label().equalsIgnoreCase(section)
                    || block.label().equalsIgnoreCase("Key judgements")
                ? block.level()
                : 0;
      } else if (level > 0 && block.kind() == Block.Kind.LIST) {
        judgments.addAll(block.blocks());
      } else if (level > 0 && block.kind() == Block.Kind.PARAGRAPH) {
        judgments.add(block);
      }
    }
    return judgments;
  }

  /** With one space for any white space, and none before a full stop, comma or the like. */
  static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' && SPACE.indexOf(c) >= 0) {
        space = true;
      } else {
        line.append(space && CLINGING.indexOf(c) < 0 ? " " : "").append(c);
        space = false;
      }
    }
    return line.toString().strip();
  }
}
