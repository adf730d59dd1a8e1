package sitrep.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sitrep.digest.Dossier;

/**
 * Finds all names of all dossiers in one pass over a text: a tree of words, walked from each word
 * on, of which the longest match counts. Case is respected, a name ends where a word ends, and any
 * white space stands for one blank. Scripts without spaces are matched character by character.
 */
final class NameMatcher {

  /** So many words are looked for one by one faster than word by word. */
  private static final int FEW = 4;

  private static final boolean[] ASCII_WORD = new boolean[128];

  static {
    for (char c = 0; c < ASCII_WORD.length; c++) {
      ASCII_WORD[c] = Character.isLetterOrDigit(c);
    }
  }

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    boolean ends;
    Dossier dossier;
  }

  /** A name found in a text. */
  record Match(int start, int end, Dossier dossier) {}

  private final Node root = new Node();

  /** The characters with which names begin: most words can be passed over at once. */
  private final boolean[] initials = new boolean[Character.MAX_VALUE + 1];

  NameMatcher(Map<String, Dossier> names) {
    names.forEach(this::add);
  }

  /** A matcher for names of which it is not asked whose they are. */
  NameMatcher(Set<String> names) {
    names.forEach(name -> add(name, null));
  }

  private void add(String name, Dossier dossier) {
    Node node = root;
    int start = skipSpace(name, 0);
    initials[initial(name, start)] = true;
    for (int at = start; at < name.length(); ) {
      int end = tokenEnd(name, at);
      node = node.next.computeIfAbsent(token(name, at, end), t -> new Node());
      at = skipSpace(name, end);
      if (at > end && at < name.length()) {
        node = node.next.computeIfAbsent(" ", t -> new Node());
      }
    }
    node.ends = true;
    node.dossier = dossier;
  }

  /** A name as it is compared: all that is written like it is the same. */
  static String compared(String name) {
    StringBuilder compared = new StringBuilder();
    for (int at = skipSpace(name, 0); at < name.length(); ) {
      int end = tokenEnd(name, at);
      compared.append(token(name, at, end));
      at = skipSpace(name, end);
      compared.append(at > end && at < name.length() ? " " : "");
    }
    return compared.toString();
  }

  /** Whether any name begins anywhere in the text. */
  boolean holdsAny(String text) {
    if (root.next.size() <= FEW
        && root.next.keySet().stream().noneMatch(first -> has(text, first))) {
      return false;
    }
    for (int at = 0; at < text.length(); at = tokenEnd(text, at)) {
      if (initials[initial(text, at)] && longestAt(text, at) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(String text, String token) {
    return text.contains(token) || token.equals("'") && text.contains("’");
  }

  /** The names in the text, from left to right, none overlapping another. */
  List<Match> find(String text) {
    List<Match> matches = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      Match match = initials[initial(text, at)] ? longestAt(text, at) : null;
      if (match != null) {
        matches.add(match);
      }
      at = match != null ? match.end : tokenEnd(text, at);
    }
    return matches;
  }

  private Match longestAt(String text, int start) {
    Match longest = null;
    Node node = root;
    for (int at = start; at < text.length(); ) {
      int end = tokenEnd(text, at);
      node = node.next.get(token(text, at, end));
      if (node == null) {
        break;
      }
      if (node.ends) {
        longest = new Match(start, end, node.dossier);
      }
      at = skipSpace(text, end);
      if (at > end) {
        node = node.next.get(" ");
        if (node == null) {
          break;
        }
      }
    }
    return longest;
  }

  private static String token(String text, int start, int end) {
    String token = text.substring(start, end);
    return token.equals("’") ? "'" : token;
  }

  /** The same for all that is written like the token. */
  static int hash(String text, int start, int end) {
    int hash = initial(text, start);
    for (int i = start + 1; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private static char initial(String text, int start) {
    char c = text.charAt(start);
    return c == '’' ? '\'' : c;
  }

  /** A word of letters and digits, or else a single character. */
  static int tokenEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char first = text.charAt(at);
      if (first < ASCII_WORD.length) {
        if (!ASCII_WORD[first]) {
          return Math.max(at, start + 1);
        }
        at++;
        continue;
      }
      int c = text.codePointAt(at);
      if (!isWord(c)) {
        return at > start ? at : at + Character.charCount(c);
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isWord(int c) {
    boolean letter =
        Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    return letter && !Character.isIdeographic(c);
  }

  static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
