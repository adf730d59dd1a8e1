package sitrep.site;

import java.util.List;
import java.util.stream.Stream;

/** One page of the sample of each kind, and some that hold what others of their kind lack. */
final class PageKinds {

  /** Those that show no single item, which digests of any content have. */
  static final List<String> LISTS =
      List.of(
          "",
          "briefs/",
          "archive/2023/",
          "sources/",
          "people/",
          "places/",
          "topics/",
          "editions/",
          "timeline/",
          "timeline/sources/",
          "quotations/",
          "quotations/dossiers/",
          "search/",
          "about/",
          "404.html");

  private static final List<String> ITEMS =
      List.of(
          "briefs/mi6-appeal-from-prague/",
          "briefs/death-at-kuzhenkino/",
          "sources/prague-speech/",
          "people/richard-moore/",
          "organisations/wagner-group/",
          "places/prague/",
          "events/wagner-mutiny/",
          "things/novichok/",
          "topics/espionage/",
          "editions/2023-W29/");

  static final List<String> ALL = Stream.of(LISTS, ITEMS).flatMap(List::stream).toList();

  private PageKinds() {}
}
