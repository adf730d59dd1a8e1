package sitrep.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sitrep.digest.Likelihood;
import sitrep.digest.LikelihoodScale;

/**
 * Finds words of likelihood in key judgments, so that each leads to its range on the page's scale.
 * A word that another one changes, as in "not likely", means something else, and "remote" alone is
 * as a rule said of places.
 */
final class LikelihoodWords {

  private static final Set<String> AMBIGUOUS = Set.of("remote");

  private final Map<String, Integer> bandOf = new HashMap<>();
  private final Pattern words;

  LikelihoodWords(LikelihoodScale scale, Words site) {
    int number = 1;
    for (Likelihood band : scale.bands()) {
      for (String word : site.likelihood(band)) {
        bandOf.putIfAbsent(word.toLowerCase(Locale.ROOT), number);
      }
      number++;
    }
    bandOf.keySet().removeAll(AMBIGUOUS);
    String known =
        bandOf.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(w -> w))
            .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
            .collect(Collectors.joining("|"));
    String changing = site.say("likelihood.changing").strip().replaceAll("\\s+", "|");
    // What stands before a word is looked at only where there is one.
    words =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?="
                + known
                + ")(?<!\\b(?:"
                + changing
                + ")\\s)(?:"
                + known
                + ")(?![\\p{L}\\p{N}-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Links from the words in a text to the scale. */
  List<Inline.Span> in(String text) {
    List<Inline.Span> spans = new ArrayList<>();
    for (Matcher word = words.matcher(text); word.find(); ) {
      String plain = word.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      String open = "<a class=\"likelihood\" href=\"#_band-" + bandOf.get(plain) + "\">";
      spans.add(new Inline.Span(word.start(), word.end(), open, "</a>", true));
    }
    return spans;
  }
}
