package sitrep.parse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.Body;
import sitrep.digest.Brief;
import sitrep.digest.Confidence;
import sitrep.digest.Correction;
import sitrep.digest.DatedEvent;
import sitrep.digest.Judgment;
import sitrep.digest.Likelihood;
import sitrep.digest.LikelihoodScale;
import sitrep.digest.PartialDate;
import sitrep.digest.Status;
import sitrep.input.InputFile;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.prose.Slug;
import sitrep.yaml.Fields;

/** Reads the front matter of a brief. */
final class BriefParser {

  private final Values values;
  private final LikelihoodScale scale;
  private final List<Problem> problems;

  BriefParser(Values values, LikelihoodScale scale, List<Problem> problems) {
    this.values = values;
    this.scale = scale;
    this.problems = problems;
  }

  Optional<Brief> parse(InputFile file, Fields fields, Body body) {
    Optional<String> title = fields.required("title");
    Values.Moment date = date(file, fields);
    Optional<Instant> embargo = values.moment(fields, "embargo").map(Values.Moment::instant);
    Optional<Instant> expires = values.moment(fields, "expires").map(Values.Moment::instant);
    Optional<LocalDate> updated = values.day(fields, "updated");
    Instant out = embargo.filter(date.instant()::isBefore).orElse(date.instant());
    if (expires.filter(end -> !end.isAfter(out)).isPresent()) {
      tooEarly(
          fields, "expires", date, "As it stands, the brief is never out: name a later moment.");
    }
    if (updated.filter(date.day()::isAfter).isPresent()) {
      tooEarly(
          fields, "updated", date, "No brief changes before its date: correct one of the two.");
    }
    Brief brief =
        new Brief(
            slug(file, fields),
            title.orElse(file.baseName()),
            date.day(),
            date.instant(),
            embargo,
            expires,
            updated,
            fields.text("summary").orElse(""),
            fields.texts("topics"),
            fields.texts("entities"),
            fields.texts("sources"),
            fields.value(
                "confidence", "confidence", "Write low, moderate or high.", Confidence::parse),
            values.marking(fields),
            fields
                .value("status", "status", "Write draft, published or withdrawn.", Status::parse)
                .orElse(Status.PUBLISHED),
            corrections(fields),
            events(fields),
            judgments(fields),
            fields.texts("aliases"),
            values.plain(fields, "authors"),
            fields.text("language"),
            values.placed(fields, "image"),
            body,
            ItemParser.start(file));
    return Optional.of(brief);
  }

  /**
   * A brief without a date is an error; meanwhile it counts as very old, so that nothing else is
   * reported of it.
   */
  private Values.Moment date(InputFile file, Fields fields) {
    Optional<Values.Moment> given = values.moment(fields, "date");
    Optional<Values.Moment> named =
        Values.dayInName(file.baseName()).flatMap(day -> values.moment(day.toString()));
    boolean due = fields.isWhole() && !fields.keys().contains("date") && !fields.isMisspelt("date");
    if (given.isEmpty() && named.isEmpty() && due) {
      problems.add(Problem.of(ProblemKind.MISSING_DATE, fields.place()));
    }
    return given.or(() -> named).orElse(new Values.Moment(LocalDate.EPOCH, Instant.EPOCH));
  }

  private void tooEarly(Fields fields, String key, Values.Moment date, String hint) {
    problems.add(Problem.of(ProblemKind.TOO_EARLY, fields.place(key), key, date.day(), hint));
  }

  private static String slug(InputFile file, Fields fields) {
    Optional<String> given = fields.text("slug").map(Slug::of);
    boolean dated = Values.dayInName(file.baseName()).isPresent() && file.baseName().length() > 11;
    return given.orElseGet(
        () -> dated ? Slug.of(file.baseName().substring(11)) : ItemParser.id(file));
  }

  private List<Correction> corrections(Fields fields) {
    List<Correction> corrections = new ArrayList<>();
    for (Fields entry : fields.maps("corrections", "a correction")) {
      entry.required("date");
      Optional<LocalDate> date = values.day(entry, "date");
      Optional<String> kind =
          entry.value(
              "kind",
              "kind of correction",
              oneOf(Correction.KINDS),
              k -> known(k, Correction.KINDS));
      Optional<String> note = entry.required("note");
      entry.finish();
      if (date.isPresent() && note.isPresent()) {
        corrections.add(new Correction(date.get(), kind.orElse("correction"), note.get()));
      }
    }
    return corrections;
  }

  private List<DatedEvent> events(Fields fields) {
    List<DatedEvent> events = new ArrayList<>();
    for (Fields entry : fields.maps("events", "an event")) {
      entry.required("date");
      Optional<PartialDate> date = values.partialDate(entry, "date");
      Optional<String> what = entry.required("what");
      var place = values.placed(entry, "place");
      entry.finish();
      if (date.isPresent() && what.isPresent()) {
        events.add(new DatedEvent(date.get(), what.get(), place));
      }
    }
    return events;
  }

  private List<Judgment> judgments(Fields fields) {
    List<Judgment> judgments = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    String words = oneOf(scale.bands().stream().map(Likelihood::term).toList());
    for (Fields entry : fields.maps("judgments", "a judgment")) {
      Optional<String> statement = entry.required("statement");
      String id = entry.text("id").orElse("j" + (judgments.size() + 1));
      if (!ids.add(id)) {
        problems.add(Problem.of(ProblemKind.DOUBLE_JUDGMENT, entry.place("id"), id));
      }
      Optional<Likelihood> likelihood =
          entry.value("likelihood", "likelihood of the scale " + scale.id(), words, scale::band);
      Optional<LocalDate> by = values.day(entry, "by");
      Optional<String> outcome =
          entry.value(
              "outcome", "outcome", oneOf(Judgment.OUTCOMES), o -> known(o, Judgment.OUTCOMES));
      entry.finish();
      statement.ifPresent(
          s -> judgments.add(new Judgment(id, s, likelihood, by, outcome.orElse("pending"))));
    }
    return judgments;
  }

  private static Optional<String> known(String word, List<String> words) {
    return words.contains(word) ? Optional.of(word) : Optional.empty();
  }

  private static String oneOf(List<String> words) {
    return "Write one of: " + String.join(", ", words) + ".";
  }
}
