package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import sitrep.digest.Source;

/** Admiralty grades as readers see them. */
final class Grades {

  private Grades() {}

  /** Such as {@code B2}, {@code B} or null where there is neither letter nor number. */
  static String code(Source source) {
    return source.grade().isEmpty() ? null : source.grade();
  }

  /** What the code says, or null. */
  static String words(Words site, Source source) {
    List<String> words = new ArrayList<>();
    source.reliability().ifPresent(letter -> words.add(site.grade(letter)));
    source.credibility().ifPresent(number -> words.add(site.grade(number)));
    return words.isEmpty() ? null : String.join("; ", words);
  }
}
