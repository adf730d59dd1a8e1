package sitrep.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sitrep.analysis.Names;
import sitrep.digest.Block;
import sitrep.digest.Citation;
import sitrep.digest.Fragment;
import sitrep.digest.Item;
import sitrep.digest.Reference;
import sitrep.digest.Words;

/** The words of a body as its page shows them, each paragraph, item or cell by itself. */
final class ShownText {

  private final Names names;
  private final List<String> parts = new ArrayList<>();
  private StringBuilder part = new StringBuilder();

  private ShownText(Names names) {
    this.names = names;
  }

  static List<String> of(Item item, Names names) {
    ShownText text = new ShownText(names);
    item.body().blocks().forEach(text::block);
    return text.parts;
  }

  private void block(Block block) {
    end();
    block.fragments().forEach(this::fragment);
    end();
  }

  private void fragment(Fragment fragment) {
    if (fragment instanceof Words words) {
      part.append(words.text());
    } else if (fragment instanceof Block block) {
      block(block);
    } else if (fragment instanceof Reference name && name.kind() == Reference.Kind.NAME) {
      part.append(label(name, names));
    } else if (fragment instanceof Citation) {
      part.setLength(part.toString().stripTrailing().length());
    }
  }

  private void end() {
    String words = oneLine(part.toString()).strip();
    part = new StringBuilder();
    if (!words.isEmpty()) {
      parts.add(words);
    }
  }

  /** With one blank for any white space, as browsers show it. */
  private static String oneLine(String words) {
    boolean blank = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isWhite(c) && (blank || c != ' ')) {
        return blanksOnly(words);
      }
      blank = c == ' ';
    }
    return words;
  }

  private static String blanksOnly(String words) {
    char[] line = words.toCharArray();
    int end = 0;
    for (char c : line) {
      boolean white = isWhite(c);
      if (!white || end == 0 || line[end - 1] != ' ') {
        line[end++] = white ? ' ' : c;
      }
    }
    return new String(line, 0, end);
  }

  private static boolean isWhite(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** An id that is written without other words stands for the title. */
  static String label(Reference name, Names names) {
    Optional<Item> meant =
        name.label().equals(name.target())
            ? names.find(name.target()).filter(item -> item.id().equals(name.target()))
            : Optional.empty();
    return meant.map(Item::title).orElse(name.label());
  }
}
