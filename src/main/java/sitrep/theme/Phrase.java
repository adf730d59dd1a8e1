package sitrep.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with places, written as {@code {0}}, that a page fills in. */
public final class Phrase {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  private final String pattern;
  private final List<String> texts = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  Phrase(String pattern) {
    this.pattern = pattern;
    int end = 0;
    for (Matcher place = PLACE.matcher(pattern); place.find(); end = place.end()) {
      texts.add(pattern.substring(end, place.start()));
      places.add(Integer.parseInt(place.group(1)));
    }
    texts.add(pattern.substring(end));
  }

  /** The words, with details in their places; a place without a detail stays empty. */
  public String with(Object... details) {
    if (places.isEmpty()) {
      return texts.get(0);
    }
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      Object detail = place < details.length ? details[place] : null;
      words.append(texts.get(i)).append(detail == null ? "" : detail);
    }
    return words.append(texts.get(places.size())).toString();
  }

  /** As it is written. */
  String pattern() {
    return pattern;
  }

  /** The numbers of the places. */
  TreeSet<Integer> places() {
    return new TreeSet<>(places);
  }
}
