package sitrep.search;

import java.util.Map;
import java.util.Set;

/**
 * What remains of an English word without its endings, by M. F. Porter's algorithm "English"
 * (Porter2, <a
 * href="https://snowballstem.org/algorithms/english/stemmer.html">snowballstem.org</a>). Words of
 * other letters stay as they are. {@code templates/words.js} does the very same.
 */
final class EnglishStemmer {

  private static final Map<String, String> SPECIAL =
      Map.ofEntries(
          Map.entry("skis", "ski"),
          Map.entry("skies", "sky"),
          Map.entry("dying", "die"),
          Map.entry("lying", "lie"),
          Map.entry("tying", "tie"),
          Map.entry("idly", "idl"),
          Map.entry("gently", "gentl"),
          Map.entry("ugly", "ugli"),
          Map.entry("early", "earli"),
          Map.entry("only", "onli"),
          Map.entry("singly", "singl"),
          Map.entry("sky", "sky"),
          Map.entry("news", "news"),
          Map.entry("howe", "howe"),
          Map.entry("atlas", "atlas"),
          Map.entry("cosmos", "cosmos"),
          Map.entry("bias", "bias"),
          Map.entry("andes", "andes"));
  private static final Set<String> DONE =
      Set.of("inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed");
  private static final Set<String> DOUBLES =
      Set.of("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt");

  /** Endings and what stands for them, the longer ones first. */
  private static final String[][] STEP_2 = {
    {"ization", "ize"},
    {"ational", "ate"},
    {"fulness", "ful"},
    {"ousness", "ous"},
    {"iveness", "ive"},
    {"tional", "tion"},
    {"biliti", "ble"},
    {"lessli", "less"},
    {"entli", "ent"},
    {"ation", "ate"},
    {"alism", "al"},
    {"aliti", "al"},
    {"ousli", "ous"},
    {"iviti", "ive"},
    {"fulli", "ful"},
    {"enci", "ence"},
    {"anci", "ance"},
    {"abli", "able"},
    {"izer", "ize"},
    {"ator", "ate"},
    {"alli", "al"},
    {"bli", "ble"},
    {"ogi", "og"},
    {"li", ""}
  };

  private static final String[][] STEP_3 = {
    {"ational", "ate"},
    {"tional", "tion"},
    {"alize", "al"},
    {"icate", "ic"},
    {"iciti", "ic"},
    {"ative", ""},
    {"ical", "ic"},
    {"ness", ""},
    {"ful", ""}
  };
  private static final String[] STEP_4 = {
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "ion", "al", "er", "ic"
  };

  private String word;
  private int r1;
  private int r2;

  private EnglishStemmer(String word) {
    this.word = word;
  }

  /** The stem of a word in lower case. */
  static String stem(String word) {
    if (word.length() <= 2 || !isEnglish(word)) {
      return word;
    }
    String special = SPECIAL.get(word);
    return special != null ? special : new EnglishStemmer(word).stem();
  }

  private static boolean isEnglish(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private String stem() {
    markConsonants();
    regions();
    plural();
    if (DONE.contains(word)) {
      return word.replace('Y', 'y');
    }
    past();
    finalY();
    step2();
    step3();
    step4();
    step5();
    return word.replace('Y', 'y');
  }

  /** A y at the beginning or behind a vowel is a consonant, and written Y. */
  private void markConsonants() {
    StringBuilder marked = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      if (marked.charAt(i) == 'y' && (i == 0 || isVowel(marked.charAt(i - 1)))) {
        marked.setCharAt(i, 'Y');
      }
    }
    word = marked.toString();
  }

  private void regions() {
    r1 = word.length();
    for (String beginning : new String[] {"gener", "commun", "arsen"}) {
      if (word.startsWith(beginning)) {
        r1 = beginning.length();
      }
    }
    r1 = r1 < word.length() ? r1 : region(0);
    r2 = region(r1);
  }

  /** Behind the first consonant that follows a vowel. */
  private int region(int from) {
    for (int i = from + 1; i < word.length(); i++) {
      if (!isVowel(word.charAt(i)) && isVowel(word.charAt(i - 1))) {
        return i + 1;
      }
    }
    return word.length();
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  private boolean hasVowel(int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void cut(int letters) {
    word = word.substring(0, word.length() - letters);
  }

  private void plural() {
    int end = word.length();
    if (word.endsWith("sses")) {
      cut(2);
    } else if (word.endsWith("ied") || word.endsWith("ies")) {
      cut(end > 4 ? 2 : 1);
    } else if (word.endsWith("s")
        && !word.endsWith("us")
        && !word.endsWith("ss")
        && hasVowel(end - 2)) {
      cut(1);
    }
  }

  private void past() {
    if (word.endsWith("eed") || word.endsWith("eedly")) {
      int ending = word.endsWith("eed") ? 3 : 5;
      if (word.length() - ending >= r1) {
        cut(ending - 2);
      }
      return;
    }
    for (String ending : new String[] {"ingly", "edly", "ing", "ed"}) {
      if (word.endsWith(ending)) {
        if (hasVowel(word.length() - ending.length())) {
          cut(ending.length());
          afterPast();
        }
        return;
      }
    }
  }

  private void afterPast() {
    int end = word.length();
    if (word.endsWith("at") || word.endsWith("bl") || word.endsWith("iz")) {
      word += "e";
    } else if (end >= 2 && DOUBLES.contains(word.substring(end - 2))) {
      cut(1);
    } else if (r1 >= end && endsShort(end)) {
      word += "e";
    }
  }

  /** Whether a short syllable ends here. */
  private boolean endsShort(int end) {
    if (end == 2) {
      return isVowel(word.charAt(0)) && !isVowel(word.charAt(1));
    }
    return end > 2
        && !isVowel(word.charAt(end - 1))
        && "wxY".indexOf(word.charAt(end - 1)) < 0
        && isVowel(word.charAt(end - 2))
        && !isVowel(word.charAt(end - 3));
  }

  private void finalY() {
    int last = word.length() - 1;
    if (last > 1
        && (word.charAt(last) == 'y' || word.charAt(last) == 'Y')
        && !isVowel(word.charAt(last - 1))) {
      word = word.substring(0, last) + "i";
    }
  }

  private void step2() {
    for (String[] rule : STEP_2) {
      if (word.endsWith(rule[0])) {
        int start = word.length() - rule[0].length();
        boolean fits =
            switch (rule[0]) {
              case "ogi" -> start > 0 && word.charAt(start - 1) == 'l';
              case "li" -> start > 0 && "cdeghkmnrt".indexOf(word.charAt(start - 1)) >= 0;
              default -> true;
            };
        if (start >= r1 && fits) {
          word = word.substring(0, start) + rule[1];
        }
        return;
      }
    }
  }

  private void step3() {
    for (String[] rule : STEP_3) {
      if (word.endsWith(rule[0])) {
        int start = word.length() - rule[0].length();
        if (start >= r1 && (start >= r2 || !rule[0].equals("ative"))) {
          word = word.substring(0, start) + rule[1];
        }
        return;
      }
    }
  }

  private void step4() {
    for (String ending : STEP_4) {
      if (word.endsWith(ending)) {
        int start = word.length() - ending.length();
        boolean fits =
            !ending.equals("ion") || start > 0 && "st".indexOf(word.charAt(start - 1)) >= 0;
        if (start >= r2 && fits) {
          cut(ending.length());
        }
        return;
      }
    }
  }

  private void step5() {
    int last = word.length() - 1;
    if (word.endsWith("e")) {
      if (last >= r2 || last >= r1 && !endsShort(last)) {
        cut(1);
      }
    } else if (word.endsWith("ll") && last >= r2) {
      cut(1);
    }
  }
}
