package sitrep.rawtext;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sitrep.digest.Block;
import sitrep.digest.LineKind;
import sitrep.digest.Quotation;
import sitrep.digest.RawLine;
import sitrep.digest.Source;
import sitrep.prose.Blanks;

/** The running text of a source, line by line, as it is compared with that of others. */
final class ComparedText {

  private static final int LONGEST = 160;
  private static final int FEWEST_WORDS = 4;
  private static final int TELLING = 60;
  private static final String QUOTATION_MARKS = "\"“”„«»‘";
  private static final Set<String> POINTING_BACK =
      Set.of("he", "she", "it", "they", "his", "her", "its", "their", "that", "those", "these");
  private static final Pattern NAME_WORD =
      Pattern.compile("(?<=[^\\s.!?:;…\"“”„«»‘(\\[—–-][\"”’)]{0,2} )\\p{Lu}[\\p{L}\\p{M}]{2,}");

  /** What was or has been done; an outlet's own lines mostly tell what is. */
  private static final Pattern PAST =
      Pattern.compile("\\b(?:was|were|had|said|came|went|began|took|\\p{Ll}{2,}ed)\\b");

  /** Words with which an outlet speaks of itself or to its readers. */
  private static final Pattern OWN =
      Pattern.compile(
          "\\b(?:we|our|us|you|your|readers?|subscribers?|article|story|page|website|newsletter)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A line of running text; whether it is a paragraph of its own and was taken by rule. */
  record Entry(RawLine line, String words, boolean free) {}

  private final Source source;

  /** The words of the outlet's name. */
  private final Set<String> outlet;

  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> lines;
  private final Set<String> telling;
  private final TreeMap<Integer, Integer> quoted = new TreeMap<>();

  ComparedText(Source source) {
    this.source = source;
    this.outlet = outlet(source);
    Set<Integer> beginnings =
        source.body().blocks().stream()
            .map(Block::place)
            .map(place -> place.line())
            .collect(Collectors.toSet());
    List<RawLine> body =
        source.raw().lines().stream().filter(l -> l.kind() == LineKind.BODY).toList();
    for (int i = 0; i < body.size(); i++) {
      RawLine line = body.get(i);
      boolean alone =
          beginnings.contains(line.number())
              && (i + 1 == body.size() || beginnings.contains(body.get(i + 1).number()));
      boolean free = alone && line.by() == RawLine.By.RULE;
      entries.add(new Entry(line, Blanks.folded(line.text()), free));
    }
    lines =
        entries.stream()
            .map(Entry::words)
            .filter(words -> words.split(" ").length >= FEWEST_WORDS)
            .collect(Collectors.toSet());
    telling = lines.stream().filter(words -> words.length() > TELLING).collect(Collectors.toSet());
    for (Quotation quotation : source.raw().quotations()) {
      quoted.put(quotation.start(), quotation.end());
    }
  }

  Source source() {
    return source;
  }

  List<Entry> entries() {
    return entries;
  }

  /** The lines that are more than a heading. */
  Set<String> lines() {
    return lines;
  }

  /** The lines long enough to show what a story tells. */
  Set<String> telling() {
    return telling;
  }

  /**
   * The lines that an outlet may have put here, and not whoever wrote the text: short, of its own,
   * without a quotation, without a name that the text speaks of elsewhere, and no cross-head. Where
   * others hold most of a text, it is a copy, and no line of it is such.
   *
   * @param shared whether so many other texts hold the same words
   */
  Set<Entry> loose(Predicate<String> shared) {
    long held = entries.stream().filter(entry -> shared.test(entry.words())).count();
    if (held * 2 > entries.size()) {
      return Set.of();
    }
    Set<String> names = names(shared);
    int first = 0;
    int last = entries.size() - 1;
    while (first <= last && shared.test(entries.get(first).words())) {
      first++;
    }
    while (last >= first && shared.test(entries.get(last).words())) {
      last--;
    }
    Set<Entry> loose = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      boolean atEdge = i < first || i > last;
      if (entry.free()
          && shared.test(entry.words())
          && mayBeBoilerplate(entry)
          && (atEdge || isSentence(entry.words()))
          && !isOfTheStory(entry.words())
          && nameWords(entry.words()).stream().noneMatch(names::contains)) {
        loose.add(entry);
      }
    }
    return loose;
  }

  /** A question or a line that ends openly may be a cross-head. */
  private static boolean isSentence(String words) {
    String bare = words.replaceFirst("[)\\]*]{1,3}$", "");
    return bare.endsWith(".") || bare.endsWith("!");
  }

  /** Whether it tells what happened, and neither names the outlet nor speaks to its readers. */
  private boolean isOfTheStory(String words) {
    return PAST.matcher(words).find()
        && !OWN.matcher(words).find()
        && nameWords(words).stream().noneMatch(outlet::contains);
  }

  private boolean mayBeBoilerplate(Entry entry) {
    String words = entry.words();
    if (words.length() > LONGEST || words.chars().anyMatch(c -> QUOTATION_MARKS.indexOf(c) >= 0)) {
      return false;
    }
    String[] each = words.split(" ");
    var before = quoted.lowerEntry(entry.line().end());
    return each.length >= FEWEST_WORDS
        && !POINTING_BACK.contains(each[0].toLowerCase(Locale.ROOT))
        && (before == null || before.getValue() <= entry.line().start());
  }

  /** The words of names in lines that are this text's alone; the outlet's own name is none. */
  private Set<String> names(Predicate<String> shared) {
    Set<String> names = new HashSet<>();
    for (Entry entry : entries) {
      if (!shared.test(entry.words())) {
        names.addAll(nameWords(entry.words()));
      }
    }
    names.removeAll(outlet);
    return names;
  }

  private static Set<String> outlet(Source source) {
    Set<String> words = new HashSet<>();
    source.publisher().ifPresent(name -> words.addAll(words(name)));
    source.raw().imprint().agency().ifPresent(name -> words.addAll(words(name.value())));
    return words;
  }

  private static List<String> words(String name) {
    return List.of(name.split("[^\\p{L}\\p{M}]+"));
  }

  private static Set<String> nameWords(String words) {
    Set<String> found = new HashSet<>();
    Matcher m = NAME_WORD.matcher(words);
    while (m.find()) {
      found.add(m.group());
    }
    return found;
  }
}
