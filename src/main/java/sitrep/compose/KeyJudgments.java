package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import sitrep.digest.Block;
import sitrep.digest.Brief;
import sitrep.page.JudgmentGroup;
import sitrep.page.Link;

/**
 * Reads the key judgments out of briefs: the items, or else the paragraphs, of the section of that
 * name.
 */
final class KeyJudgments {

  private static final String SECTION = "Key judgments";

  private KeyJudgments() {}

  static List<JudgmentGroup> of(Scope scope, List<Brief> briefs) {
    List<JudgmentGroup> groups = new ArrayList<>();
    for (Brief brief : briefs) {
      List<String> judgments = of(brief);
      if (!judgments.isEmpty()) {
        scope.mark(scope.site().highest(brief));
        groups.add(new JudgmentGroup(new Link(brief.title(), scope.href(brief)), judgments));
      }
    }
    return groups;
  }

  static List<String> of(Brief brief) {
    List<String> judgments = new ArrayList<>();
    int level = 0;
    for (Block block : brief.body().blocks()) {
      if (block.kind() == Block.Kind.HEADING && (level == 0 || block.level() <= level)) {
        level =
            block.label().equalsIgnoreCase(SECTION)
                    || block.label().equalsIgnoreCase("Key judgements")
                ? block.level()
                : 0;
      } else if (level > 0 && block.kind() == Block.Kind.LIST) {
        block.blocks().forEach(item -> add(item, judgments));
      } else if (level > 0 && block.kind() == Block.Kind.PARAGRAPH) {
        add(block, judgments);
      }
    }
    return judgments;
  }

  private static void add(Block block, List<String> judgments) {
    String text = block.text().replaceAll("\\s+", " ").replaceAll(" (?=[.,;:])", "").strip();
    if (!text.isEmpty()) {
      judgments.add(text);
    }
  }
}
