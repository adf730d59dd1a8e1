package sitrep.suggest;

import java.util.Comparator;
import java.util.Optional;
import sitrep.digest.NamedEntity;
import sitrep.digest.PartialDate;

/** A name at one place of one text. */
record Sighting(Reading reading, NamedEntity name) {

  /** Dated ones by their date, then those without. */
  static final Comparator<Sighting> IN_TIME =
      Comparator.comparing(
              (Sighting s) -> s.reading.date(),
              Comparator.comparing(
                  (Optional<PartialDate> d) -> d.orElse(new PartialDate(9999, 0, 0))))
          .thenComparing(s -> s.reading.file())
          .thenComparing(s -> s.name.start());

  /** Where and when it is, for the editor. */
  Suggestion.Mention mention() {
    return new Suggestion.Mention(reading.date(), reading.file(), reading.line(name));
  }
}
