package sitrep.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sitrep.check.ProtectedNames.Part;
import sitrep.config.SiteConfig;
import sitrep.digest.Block;
import sitrep.digest.Brief;
import sitrep.digest.Item;
import sitrep.digest.RawLine;
import sitrep.digest.ShownTexts;
import sitrep.digest.Source;
import sitrep.digest.Words;
import sitrep.problem.Place;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.prose.PlainWord;

/**
 * Nothing that is shown holds the name of a protected source, nor one that nearly is: misspelt,
 * without accents, with initials, the other way round, or written as one word. The message repeats
 * what is shown, and not whose name that is.
 */
final class ProtectedNameRule {

  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final Pattern BREAK = Pattern.compile("\\s+");
  private static final int BETWEEN = 1;

  private final ProtectedNames names;
  private final List<Problem> problems;

  ProtectedNameRule(ProtectedNames names, List<Problem> problems) {
    this.names = names;
    this.problems = problems;
  }

  void item(Item item) {
    if (names.areNone()) {
      return;
    }
    look(ShownTexts.ofFront(item));
    if (item instanceof Source source) {
      look(source.title(), source.place());
      look(source);
    } else {
      item.body().blocks().forEach(this::look);
    }
  }

  /** A brief of which only its addresses, its title and its corrections are left. */
  void withdrawn(Brief brief) {
    List<Object> left =
        List.of(brief.id(), brief.title(), brief.corrections(), brief.formerAddresses());
    look(ShownTexts.in(left, brief.place()));
  }

  /** What the settings have every page say. */
  void settings(SiteConfig config) {
    List<Object> shown =
        List.of(
            config.title(),
            config.url().toString(),
            config.description(),
            config.author(),
            config.organisation(),
            config.nav());
    look(ShownTexts.in(shown, config.place()));
  }

  /**
   * A file of the digest's own theme. What styles and scripts are written with could be a part of a
   * name, or look like one, so that only whole names of several words are looked for.
   */
  void ownFile(String name, String text) {
    int number = 0;
    for (String line : names.areNone() ? List.<String>of() : text.lines().toList()) {
      Place place = new Place("templates/" + name, ++number, 1);
      names.in(line).ifPresent(found -> report(new Found(0, found), place));
    }
  }

  private void look(List<Placed<String>> texts) {
    texts.forEach(text -> look(text.value(), text.place()));
  }

  /** Line by line; pages join the lines of a paragraph, so that a name may be broken in two. */
  private void look(Source source) {
    int before = problems.size();
    List<RawLine> joined = new ArrayList<>();
    for (RawLine line : source.raw().lines()) {
      if (!joined.isEmpty() && joined.get(joined.size() - 1).number() + 1 < line.number()) {
        lines(joined, source.place());
        joined.clear();
      }
      joined.add(line);
    }
    lines(joined, source.place());
    if (problems.size() == before) {
      source.body().blocks().forEach(this::look);
    }
  }

  private void lines(List<RawLine> lines, Place file) {
    StringBuilder text = new StringBuilder();
    int before = problems.size();
    for (RawLine line : lines) {
      look(line.text(), at(file, line.number()));
      text.append(line.text()).append('\n');
    }
    if (problems.size() == before && !lines.isEmpty()) {
      Place start = at(file, lines.get(0).number());
      find(text.toString())
          .ifPresent(
              found -> report(found, at(file, start.plus(text.toString(), found.start()).line())));
    }
  }

  private static Place at(Place file, int line) {
    return new Place(file.file(), line, 1);
  }

  private void look(Block block) {
    look(ShownTexts.besideWords(block));
    if (block.blocks().isEmpty()) {
      look(block.text(), block.place());
    } else if (block.fragments().stream().anyMatch(f -> f instanceof Words)) {
      look(block.text(), block.place());
      block.blocks().forEach(this::besideWords);
    } else {
      block.blocks().forEach(this::look);
    }
  }

  private void besideWords(Block block) {
    look(ShownTexts.besideWords(block));
    block.blocks().forEach(this::besideWords);
  }

  /** Where a name was found, and how it stands there. */
  private record Found(int start, String words) {}

  /** Looks through a text, and where it is an address, at what its percent signs stand for too. */
  void look(String text, Place place) {
    find(text)
        .or(() -> ESCAPE.matcher(text).find() ? find(unescaped(text)) : Optional.empty())
        .ifPresent(found -> report(found, place));
  }

  private static String unescaped(String address) {
    try {
      return URLDecoder.decode(address, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private void report(Found found, Place place) {
    Problem problem = Problem.of(ProblemKind.PROTECTED_NAME, place, found.words());
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private Optional<Found> find(String text) {
    List<String> words = ProtectedNames.words(text);
    return names.mayBeAmong(words) ? find(text, words) : Optional.empty();
  }

  private Optional<Found> find(String text, List<String> words) {
    List<MatchResult> spans = PlainWord.WORD.matcher(text).results().toList();
    for (int i = 0; i < words.size(); i++) {
      if (names.isCompound(words.get(i))) {
        return Optional.of(new Found(spans.get(i).start(), spans.get(i).group()));
      }
    }
    for (List<Part> name : names.names()) {
      int reach = name.size() + BETWEEN;
      for (int i = 0; i < words.size(); i++) {
        int end = Math.min(words.size(), i + reach);
        if (holds(words.subList(i, end), name)) {
          int last = Math.min(words.size(), i + name.size()) - 1;
          int start = spans.get(i).start();
          String found = text.substring(start, spans.get(last).end());
          return Optional.of(new Found(start, BREAK.matcher(found).replaceAll(" ")));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether each word of the name is there, in any order, the first of them in front. */
  private static boolean holds(List<String> words, List<Part> name) {
    boolean begins = name.stream().anyMatch(part -> isLike(words.get(0), part, name));
    boolean whole = words.stream().anyMatch(word -> word.length() > 1 && isLong(word, name));
    return begins && whole && name.stream().allMatch(part -> anyLike(words, part, name));
  }

  private static boolean anyLike(List<String> words, Part part, List<Part> name) {
    return words.stream().anyMatch(word -> isLike(word, part, name));
  }

  private static boolean isLong(String word, List<Part> name) {
    return name.stream().anyMatch(part -> part.word().length() > 1 && part.isNear(word));
  }

  /** One word of several may be an initial. */
  private static boolean isLike(String word, Part part, List<Part> name) {
    boolean initial = name.size() > 1 && word.length() == 1 && part.word().startsWith(word);
    return initial || part.isNear(word);
  }
}
