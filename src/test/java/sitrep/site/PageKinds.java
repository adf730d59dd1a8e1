package sitrep.site;

import java.util.List;

/** One page of the sample of each kind, and some that hold what others of their kind lack. */
final class PageKinds {

  static final List<String> ALL =
      List.of(
          "",
          "briefs/",
          "briefs/mi6-appeal-from-prague/",
          "briefs/death-at-kuzhenkino/",
          "archive/2023/",
          "sources/",
          "sources/prague-speech/",
          "people/",
          "people/richard-moore/",
          "organisations/wagner-group/",
          "places/prague/",
          "events/wagner-mutiny/",
          "things/novichok/",
          "topics/",
          "topics/espionage/",
          "editions/",
          "editions/2023-W29/",
          "timeline/",
          "timeline/sources/",
          "quotations/",
          "quotations/dossiers/",
          "search/",
          "about/",
          "404.html");

  private PageKinds() {}
}
