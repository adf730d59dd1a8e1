package sitrep.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.problem.DidYouMean;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * The words of the theme in the language of a site, from files {@code words/LANGUAGE.properties}.
 * What a language has no words for is said in English, and a digest's own words go before those
 * that come with Sitrep.
 */
public final class Messages {

  private static final String ENGLISH = "en";

  private final Map<String, Phrase> phrases;

  private Messages(Map<String, Phrase> phrases) {
    this.phrases = Map.copyOf(phrases);
  }

  private static String file(String language) {
    return "words/" + language + ".properties";
  }

  /**
   * The words for a language such as {@code de} or {@code de-AT}.
   *
   * @param own the digest's own files of the theme, by name
   */
  static Outcome<Messages> of(String language, Map<String, byte[]> own) throws IOException {
    Map<String, Phrase> phrases = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, Phrase> english = read(ENGLISH); // what there is to be said
    phrases.putAll(english);
    String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    for (String name : new TreeSet<>(List.of(primary, language))) {
      if (!name.equals(ENGLISH) && Originals.FILES.contains(file(name))) {
        phrases.putAll(read(name));
      }
      if (own.containsKey(file(name))) {
        phrases.putAll(own(name, new String(own.get(file(name)), UTF_8), english, problems));
      }
    }
    return new Outcome<>(new Messages(phrases), problems);
  }

  private static Map<String, Phrase> read(String language) throws IOException {
    return phrases(new String(Originals.read(file(language)), UTF_8));
  }

  private static Map<String, Phrase> phrases(String text) throws IOException {
    Properties words = new Properties();
    words.load(new StringReader(text));
    Map<String, Phrase> phrases = new HashMap<>();
    words.forEach((key, phrase) -> phrases.put((String) key, new Phrase((String) phrase)));
    return phrases;
  }

  private static Map<String, Phrase> own(
      String language, String text, Map<String, Phrase> english, List<Problem> problems)
      throws IOException {
    String file = "templates/" + file(language);
    Map<String, Phrase> own = new HashMap<>();
    try {
      own.putAll(phrases(text));
    } catch (IllegalArgumentException e) {
      problems.add(
          Problem.of(ProblemKind.BAD_WORDS, Place.of(file), "\\u without four hex digits"));
    }
    for (String key : new TreeSet<>(own.keySet())) {
      Phrase original = english.get(key);
      if (original == null) {
        String hint = DidYouMean.hint(key, english.keySet(), "Take the line out.");
        problems.add(Problem.of(ProblemKind.UNKNOWN_WORDS, place(file, text, key), key, hint));
      } else if (!original.places().containsAll(own.get(key).places())) {
        problems.add(
            Problem.of(
                ProblemKind.BAD_WORDS,
                place(file, text, key),
                "\"" + key + "\" is given no more than " + original.places().size() + " details"));
      }
    }
    return own;
  }

  private static Place place(String file, String text, String key) {
    Matcher line = Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(key) + "\\b").matcher(text);
    return line.find() ? new Place(file, 1, 1).plus(text, line.start()) : Place.of(file);
  }

  /** The words of this key, if there are any. */
  public Optional<Phrase> find(String key) {
    return Optional.ofNullable(phrases.get(key));
  }

  /**
   * The words of this key, with details filled in.
   *
   * @throws IllegalArgumentException if there are none
   */
  public String say(String key, Object... details) {
    Phrase phrase = phrases.get(key);
    if (phrase == null) {
      throw new IllegalArgumentException("the theme has no words for " + key);
    }
    return phrase.with(details);
  }
}
