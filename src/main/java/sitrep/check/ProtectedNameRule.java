package sitrep.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.Block;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.digest.Source;
import sitrep.problem.DidYouMean;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Nothing that is shown holds the name of a protected source, nor one that nearly is: misspelt,
 * without accents, with initials, or the other way round. The message does not repeat the name.
 */
final class ProtectedNameRule {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final int BETWEEN = 1;

  private final List<List<String>> names;
  private final List<Problem> problems;

  /**
   * @param names by their words
   */
  ProtectedNameRule(List<List<String>> names, List<Problem> problems) {
    this.names = names;
    this.problems = problems;
  }

  /** The words of each name, but of those that have only initials. */
  static List<List<String>> words(Collection<String> names) {
    return names.stream()
        .map(name -> WORD.matcher(name).results().map(m -> folded(m.group())).toList())
        .filter(words -> words.stream().anyMatch(word -> word.length() > 1))
        .toList();
  }

  void item(Item item) {
    if (names.isEmpty()) {
      return;
    }
    look(item.title(), item.place());
    if (item instanceof Brief b) {
      look(b.summary(), b.place());
      b.entities().forEach(name -> look(name.value(), name.place()));
      b.authors().forEach(name -> look(name, b.place()));
      b.judgments().forEach(judgment -> look(judgment.statement(), b.place()));
      b.events().forEach(event -> look(event.what(), b.place()));
      b.corrections().forEach(correction -> look(correction.note(), b.place()));
    } else if (item instanceof Dossier d) {
      look(d.summary(), d.place());
      d.aliases().forEach(alias -> look(alias.value(), alias.place()));
      d.role().ifPresent(role -> look(role, d.place()));
    }
    if (item instanceof Source source) {
      source.raw().lines().forEach(l -> look(l.text(), at(source.place(), l.number())));
    } else {
      item.body().blocks().forEach(this::look);
    }
  }

  private static Place at(Place file, int line) {
    return new Place(file.file(), line, 1);
  }

  private void look(Block block) {
    if (block.blocks().isEmpty()) {
      look(block.text(), block.place());
    } else if (block.fragments().stream().anyMatch(f -> f instanceof sitrep.digest.Words)) {
      look(block.text(), block.place());
    } else {
      block.blocks().forEach(this::look);
    }
  }

  private void look(String text, Place place) {
    List<String> words = new ArrayList<>();
    List<int[]> spans = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(folded(m.group()));
      spans.add(new int[] {m.start(), m.end()});
    }
    for (List<String> name : names) {
      int reach = name.size() + BETWEEN;
      for (int i = 0; i < words.size(); i++) {
        int end = Math.min(words.size(), i + reach);
        if (holds(words.subList(i, end), name)) {
          int last = Math.min(words.size(), i + name.size()) - 1;
          String found = text.substring(spans.get(i)[0], spans.get(last)[1]);
          problems.add(Problem.of(ProblemKind.PROTECTED_NAME, place, found));
          return;
        }
      }
    }
  }

  /** Whether each word of the name is there, in any order, the first of them in front. */
  private static boolean holds(List<String> words, List<String> name) {
    boolean begins = name.stream().anyMatch(part -> isLike(words.get(0), part, name));
    boolean whole = words.stream().anyMatch(word -> word.length() > 1 && isLong(word, name));
    return begins && whole && name.stream().allMatch(part -> anyLike(words, part, name));
  }

  private static boolean anyLike(List<String> words, String part, List<String> name) {
    return words.stream().anyMatch(word -> isLike(word, part, name));
  }

  private static boolean isLong(String word, List<String> name) {
    return name.stream().anyMatch(part -> part.length() > 1 && isNear(word, part));
  }

  /** One word of several may be an initial. */
  private static boolean isLike(String word, String part, List<String> name) {
    boolean initial = name.size() > 1 && word.length() == 1 && part.startsWith(word);
    return initial || isNear(word, part);
  }

  private static boolean isNear(String word, String part) {
    int allowed = part.length() < 5 ? 0 : part.length() < 9 ? 1 : 2;
    return word.equals(part)
        || Math.abs(word.length() - part.length()) <= allowed
            && part.length() <= 40
            && DidYouMean.distance(word, part) <= allowed;
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
