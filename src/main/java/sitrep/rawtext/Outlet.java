package sitrep.rawtext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import sitrep.digest.Source;
import sitrep.rawtext.ComparedText.Entry;

/**
 * The texts of one outlet, and the lines that recur in them. Versions of one story hold the same
 * lines because they are the same story, so they count as one text.
 */
final class Outlet {

  /** In fewer stories a line may stand by chance. */
  private static final int FEWEST = 3;

  /** One story in so many must hold the line. */
  private static final int ONE_IN = 20;

  /** So many telling lines in common make two texts versions of one story, */
  private static final int SAME_STORY = 2;

  /** or so many lines of any length, */
  private static final int SAME_STORY_IN_ANY = 3;

  /** if they are one in so many of the shorter text's. */
  private static final int SAME_PART = 4;

  /** With so many texts before it that hold the same line each text is compared. */
  private static final int NEIGHBOURS = 8;

  private final List<ComparedText> texts = new ArrayList<>();

  void add(Source source) {
    texts.add(new ComparedText(source));
  }

  /**
   * For each source, by its id, the numbers of lines that recur, and how many sources hold each.
   */
  Map<String, Map<Integer, Integer>> recurring() {
    if (texts.size() < FEWEST) {
      return Map.of();
    }
    Map<String, Integer> holders = holders();
    List<Set<Entry>> loose =
        texts.stream()
            .map(text -> text.loose(words -> holders.getOrDefault(words, 0) >= FEWEST))
            .toList();
    Stories stories = stories(holders);
    long fewest = Math.max(FEWEST, (stories.count() + ONE_IN - 1) / ONE_IN);
    Map<String, Set<Integer>> in = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (Entry entry : loose.get(i)) {
        in.computeIfAbsent(entry.words(), words -> new HashSet<>()).add(i);
      }
    }
    in.values().removeIf(held -> held.stream().map(stories::of).distinct().count() < fewest);
    return lines(loose, in);
  }

  private Map<String, Map<Integer, Integer>> lines(
      List<Set<Entry>> loose, Map<String, Set<Integer>> in) {
    Map<String, Map<Integer, Integer>> lines = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Map<Integer, Integer> own = new HashMap<>();
      for (Entry entry : loose.get(i)) {
        if (in.containsKey(entry.words())) {
          own.put(entry.line().number(), in.get(entry.words()).size());
        }
      }
      lines.put(texts.get(i).source().id(), own);
    }
    return lines;
  }

  /** How many texts hold each line of which there is more than one. */
  private Map<String, Integer> holders() {
    Map<String, Integer> holders = new HashMap<>();
    for (ComparedText text : texts) {
      text.entries().stream()
          .map(Entry::words)
          .distinct()
          .forEach(words -> holders.merge(words, 1, Integer::sum));
    }
    holders.values().removeIf(count -> count < 2);
    return holders;
  }

  private Stories stories(Map<String, Integer> holders) {
    Stories stories = new Stories(texts.size());
    join(stories, holders, ComparedText::telling, SAME_STORY);
    join(stories, holders, ComparedText::lines, SAME_STORY_IN_ANY);
    return stories;
  }

  private void join(
      Stories stories,
      Map<String, Integer> holders,
      Function<ComparedText, Set<String>> lines,
      int fewest) {
    inCommon(holders, lines)
        .forEach(
            (pair, count) -> {
              int one = (int) (pair >> Integer.SIZE);
              int other = pair.intValue();
              long shorter =
                  Math.min(
                      lines.apply(texts.get(one)).size(), lines.apply(texts.get(other)).size());
              if (count >= fewest && (long) count * SAME_PART >= shorter) {
                stories.join(one, other);
              }
            });
  }

  /** How many such lines two texts have in common, for pairs of texts. */
  private Map<Long, Integer> inCommon(
      Map<String, Integer> holders, Function<ComparedText, Set<String>> lines) {
    Map<String, List<Integer>> holding = new HashMap<>();
    Map<Long, Integer> common = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (String words : lines.apply(texts.get(i))) {
        if (holders.containsKey(words)) {
          List<Integer> before = holding.computeIfAbsent(words, w -> new ArrayList<>());
          for (int other : before.subList(Math.max(0, before.size() - NEIGHBOURS), before.size())) {
            common.merge((long) other << Integer.SIZE | i, 1, Integer::sum);
          }
          before.add(i);
        }
      }
    }
    return common;
  }
}
