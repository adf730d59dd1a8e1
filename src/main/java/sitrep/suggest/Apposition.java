package sitrep.suggest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.NamedEntity;

/**
 * Reads what stands behind a name and says who that is: "Ann Lee, the head of the harbour board,".
 * Words that may belong to another name, or go on as a sentence of their own, say nothing.
 */
final class Apposition {

  private static final int LONGEST = 120;
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?: \\((?:[RDI]-[^)]{2,14}|\\d\\d)\\))?(?:, (?:\\d\\d|[RDI]-[\\p{L}.]+(?:"
              + " [\\p{Lu}][\\p{L}.]+)?))?, (?=[\\p{L}\\d])");
  private static final Pattern ENDS =
      Pattern.compile(
          ",(?=\\s)|;|:| \\(| — | – | --"
              + " |—|\\)|[\"”]|[.!?](?=[\"”]?(?:\\s|$))|\\s(?:who|whom|whose|which|where|when|that)\\s|\\R|$");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "for", "in", "at", "from", "to", "with", "on", "under", "by", "near", "based",
          "since", "during", "against", "between", "whose", "that", "outside");
  private static final Set<String> TOO_MUCH =
      Set.of(
          "said", "says", "told", "tells", "added", "wrote", "is", "are", "was", "were", "has",
          "had", "have", "will", "would", "did", "does", "could", "should", "he", "she", "they",
          "it", "we", "i", "you", "not", "but", "because", "after", "before", "then", "more",
          "less", "also", "another", "same", "other", "such", "where");
  private static final Pattern DOT =
      Pattern.compile("(?:^|[\\s(])(?:\\p{Lu}|(?:\\p{Lu}\\.)+\\p{Lu}|\\p{Lu}\\p{Ll}{1,4})$");

  private Apposition() {}

  /** The words behind the name that ends at the offset. */
  static Optional<String> behind(
      String text, int end, NamedEntity.Kind kind, Set<Integer> persons) {
    Matcher begins = BEGINS.matcher(text).region(end, Math.min(text.length(), end + 60));
    begins.useTransparentBounds(true);
    if (!begins.lookingAt()) {
      return Optional.empty();
    }
    int start = begins.end();
    int stop = stop(text, start);
    if (stop < 0 || goesOn(text, stop, persons)) {
      return Optional.empty();
    }
    String words = text.substring(start, stop).strip().replaceFirst("[.]$", "");
    return isTelling(words, kind) ? Optional.of(words) : Optional.empty();
  }

  /** Where the words end; -1 where they don't within reason. */
  private static int stop(String text, int start) {
    Matcher ends = ENDS.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
    ends.useTransparentBounds(true).useAnchoringBounds(false);
    while (ends.find()) {
      boolean dot = ends.group().equals(".");
      String before = text.substring(start, ends.start());
      boolean abbreviation =
          dot && DOT.matcher(before).find() && ends.end() < text.length() && !endsLine(text, ends);
      if (!abbreviation) {
        return ends.start();
      }
    }
    return -1;
  }

  private static boolean endsLine(String text, Matcher ends) {
    char next = text.charAt(ends.end());
    return next == '\n' || next == '\r';
  }

  /** Whether another person follows whom the words may be about, or a list of persons. */
  private static boolean goesOn(String text, int stop, Set<Integer> persons) {
    boolean comma = stop < text.length() && text.charAt(stop) == ',';
    return comma
        && (persons.contains(stop + 2)
            || text.startsWith(", and the ", stop)
            || text.startsWith(", and a ", stop)
            || text.startsWith(", and his ", stop)
            || text.startsWith(", and her ", stop));
  }

  private static boolean isTelling(String words, NamedEntity.Kind kind) {
    List<String> all = Arrays.asList(words.split("\\s+"));
    boolean tooMuch = all.stream().anyMatch(w -> TOO_MUCH.contains(w.replaceAll("[^\\p{L}]", "")));
    boolean dangles = PREPOSITIONS.contains(all.get(all.size() - 1));
    if (tooMuch || dangles || all.size() > 16) {
      return false;
    }
    String first = all.get(0);
    String head = head(all);
    boolean alone = all.size() < 3 && Nouns.isUntelling(head);
    boolean quoted = words.matches(".*[“\"‘].*");
    return begins(first, kind)
        && !quoted
        && !alone
        && Nouns.describes(kind, head)
        && !(all.contains("and") && isPair(all, kind));
  }

  /** With an article, or as an office may: "chief of staff", "Estonia's envoy to Rome". */
  private static boolean begins(String first, NamedEntity.Kind kind) {
    if (first.equals("a") || first.equals("an") || first.equals("the")) {
      return true;
    }
    int c = first.codePointAt(0);
    return kind == NamedEntity.Kind.PERSON
        && (Nouns.describes(kind, first)
            || Nouns.isModifier(first)
            || Character.isUpperCase(c)
            || Character.isDigit(c));
  }

  /** The last word before the first preposition. */
  private static String head(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (PREPOSITIONS.contains(words.get(i))) {
        return bare(words.get(i - 1));
      }
    }
    return bare(words.get(words.size() - 1));
  }

  private static String bare(String word) {
    return word.replaceAll("[’']s?$", "");
  }

  /** "The prime minister and the king" are two. */
  private static boolean isPair(List<String> words, NamedEntity.Kind kind) {
    int and = words.indexOf("and");
    return kind == NamedEntity.Kind.PERSON
        && and + 1 < words.size()
        && Set.of("the", "a", "an", "his", "her").contains(words.get(and + 1));
  }
}
