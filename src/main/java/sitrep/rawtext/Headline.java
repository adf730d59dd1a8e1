package sitrep.rawtext;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.LineKind;
import sitrep.digest.RawLine.By;
import sitrep.line.Datelines;
import sitrep.line.Passage;
import sitrep.prose.Sentences;

/**
 * The title of a raw text: its headline where it has one, else its first sentence, cut at a clause.
 *
 * @param derived whether it was made of the first sentence
 * @param line the line that it was read from; 0 where there is none
 */
record Headline(String text, boolean derived, int line) {

  private static final int WANTED = 80;
  private static final int SHORTEST = 45;
  private static final int LONGEST = 100;
  private static final int READ = 2000;

  /** A cut before such a word is worth this many characters less than one at a mark. */
  private static final int WORD_PENALTY = 12;

  private static final int PREPOSITION_PENALTY = 25;
  private static final Pattern CLAUSE =
      Pattern.compile(
          "[,;:] | [—–-]{1,2} | (?=(?<word>who|which|while|after|before|when|where|because|during"
              + "|amid|following|saying|according|despite|since|until|if|although|though|whose|but)\\b)|"
              + " (?=(?<preposition>at|in|for|with|by|from|on|about|against|under|over|into)\\b)");

  /** What a text says of who may read it, before its first words. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^\\W{0,4}+TLP\\W{0,3}+(?:CLEAR|WHITE|GREEN|AMBER(?:\\W{1,3}STRICT)?|RED)\\b"
              + "(?:[^\\p{L}\\p{N}]*+$|\\W{0,3}? (?=\\p{Lu}|\\p{N}|\\p{Pi}|\"))");

  private static final Set<String> DANGLING =
      Set.of(
          ("a an the of in on at to for from with by and or but nor as that which who whose when"
               + " while where after before into onto over under about against between during than"
               + " is are was were be been being has have had will would could should may might can"
               + " its his her their our my your this these those not no so if because since until"
               + " mr mrs ms dr gen sen rep gov president commonly known called also both some any")
              .split(" "));

  static Headline of(List<Passage> passages) {
    return passages.stream()
        .filter(p -> p.kind() == LineKind.TITLE)
        .sorted(Comparator.comparing(p -> p.by() != By.AUTHOR))
        .map(p -> new Headline(clean(p.told()), false, p.line()))
        .filter(h -> !h.text().isEmpty())
        .findFirst()
        .orElseGet(() -> derive(passages));
  }

  private static Headline derive(List<Passage> passages) {
    return passages.stream()
        .filter(p -> p.kind() == LineKind.BODY)
        .map(p -> new Headline(shorten(firstSentence(p.told())), true, p.line()))
        .filter(h -> !h.text().isEmpty())
        .findFirst()
        .orElseGet(() -> ofAnything(passages));
  }

  private static Headline ofAnything(List<Passage> passages) {
    return passages.stream()
        .map(p -> new Headline(shorten(clean(p.text())), true, p.line()))
        .filter(h -> !h.text().isEmpty())
        .findFirst()
        .orElseGet(() -> new Headline("", true, 0));
  }

  private static String firstSentence(String paragraph) {
    boolean cuts = paragraph.length() > READ && Character.isLowSurrogate(paragraph.charAt(READ));
    String head = paragraph.substring(0, Math.min(paragraph.length(), cuts ? READ - 1 : READ));
    int start = Datelines.of(head).map(Datelines.Found::end).orElse(0);
    String text = clean(head.substring(start));
    List<Sentences.Span> sentences = Sentences.split(text);
    return sentences.isEmpty() ? "" : sentences.get(0).of(text);
  }

  private static String shorten(String sentence) {
    if (sentence.codePointCount(0, sentence.length()) <= LONGEST) {
      return sentence.endsWith(".") && !sentence.endsWith("..")
          ? sentence.substring(0, sentence.length() - 1)
          : sentence;
    }
    int best = 0;
    int least = Integer.MAX_VALUE;
    Matcher m = CLAUSE.matcher(sentence).region(0, Math.min(sentence.length(), LONGEST + 1));
    while (m.find()) {
      int cost = Math.abs(m.start() - WANTED) + penalty(m);
      if (m.start() >= SHORTEST && cost < least) {
        best = m.start();
        least = cost;
      }
    }
    if (best == 0) {
      int space = sentence.lastIndexOf(' ', WANTED);
      best = space > SHORTEST / 2 ? space : sentence.offsetByCodePoints(0, WANTED);
    }
    return withoutDangling(sentence.substring(0, best)) + " …";
  }

  private static int penalty(Matcher m) {
    if (m.group("preposition") != null) {
      return PREPOSITION_PENALTY;
    }
    return m.group("word") == null ? 0 : WORD_PENALTY;
  }

  private static String withoutDangling(String words) {
    String text = words.strip();
    int space = text.lastIndexOf(' ');
    while (space > 0 && isDangling(text.substring(space + 1))) {
      text = text.substring(0, space).strip();
      space = text.lastIndexOf(' ');
    }
    return text.replaceAll("[,;:—–-]+$", "");
  }

  private static boolean isDangling(String word) {
    return DANGLING.contains(word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""));
  }

  /** One line, without characters that have no place in a title, and without a label. */
  private static String clean(String text) {
    String line = text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
    return LABEL.matcher(line).replaceFirst("");
  }
}
