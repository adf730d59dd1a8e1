package sitrep.rawtext;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import sitrep.date.DateFinder;
import sitrep.digest.Dateline;
import sitrep.digest.Imprint;
import sitrep.digest.LineKind;
import sitrep.digest.PartialDate;
import sitrep.digest.RawLine.By;
import sitrep.digest.Said;
import sitrep.line.Datelines;
import sitrep.line.Passage;

/**
 * Reads from the lines of a text what they say of its origin. The author's own lines come first.
 */
final class ImprintReader {

  private static final int DATELINE_WITHIN = 8;
  private static final int BEGUN = 3;
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|published|reported|analysis|report|words) )?by ",
          Pattern.CASE_INSENSITIVE);
  private static final String DAY =
      "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\p{L}{0,6},? )?(?:\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul"
          + "|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}{0,6}\\.?"
          + " \\d|\\d{1,2}[./]\\d{1,2}[./]\\d|\\d{4}-\\d\\d-\\d\\d)";
  private static final Pattern DAY_BEHIND =
      Pattern.compile("(?: ?[|•·,–—-]+ ?| | on )" + DAY + ".*$");

  /** "15 July 2023 by Ann Lee": the day comes first. */
  private static final Pattern DAY_FIRST =
      Pattern.compile("^" + DAY + ".{0,30}?\\b(?=[Bb]y \\p{Lu})");

  private static final Pattern FIRST =
      Pattern.compile("^(?:first|originally) published\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern LATER =
      Pattern.compile("^(?:last )?(?:updated|modified)\\b", Pattern.CASE_INSENSITIVE);

  private final List<Passage> passages;
  private final Optional<PartialDate> published;

  ImprintReader(List<Passage> passages, Optional<PartialDate> published) {
    this.passages = passages;
    this.published = published;
  }

  Imprint read(Headline headline) {
    Optional<Said<Dateline>> dateline = dateline();
    return new Imprint(
        Optional.of(new Said<>(headline.text(), headline.line())).filter(t -> t.line() > 0),
        byline().map(p -> said(author(p), p)),
        dateline.flatMap(d -> d.value().agency().map(a -> new Said<>(a, d.line()))),
        dateline.flatMap(d -> d.value().place().map(p -> new Said<>(p, d.line()))),
        published().or(() -> dateline.flatMap(ImprintReader::date)).or(this::signed),
        credit().map(p -> said(p.text(), p)),
        passages.stream()
            .filter(p -> p.kind() == LineKind.CORRECTION)
            .map(p -> said(p.text(), p))
            .toList());
  }

  /** The dateline with which the text begins. */
  Optional<Said<Dateline>> dateline() {
    return first(LineKind.DATELINE)
        .flatMap(this::dateline)
        .or(
            () ->
                passages.stream()
                    .filter(p -> p.kind() == LineKind.BODY || p.kind() == LineKind.DATELINE)
                    .limit(DATELINE_WITHIN)
                    .map(this::dateline)
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  private Optional<Said<Dateline>> dateline(Passage passage) {
    return Datelines.of(passage.text())
        .map(
            found ->
                said(
                    new Dateline(
                        found.place(),
                        found.agency(),
                        found.date().flatMap(date -> DateFinder.parse(date, published))),
                    passage));
  }

  private static Optional<Said<PartialDate>> date(Said<Dateline> dateline) {
    return dateline.value().date().map(date -> new Said<>(date, dateline.line()));
  }

  /** The day in a line that says when the text was published, not when it was changed. */
  private Optional<Said<PartialDate>> published() {
    return passages.stream()
        .filter(p -> p.kind() == LineKind.DATELINE && !LATER.matcher(p.text()).find())
        .sorted(Comparator.comparing(p -> !FIRST.matcher(p.text()).find()))
        .flatMap(p -> DateFinder.parse(p.text(), published).map(d -> said(d, p)).stream())
        .findFirst();
  }

  /** In the midst of a text stand the names of those who wrote a part of it. */
  private Optional<Passage> byline() {
    return authors(LineKind.BYLINE)
        .or(() -> passages.subList(0, begun()).stream().filter(ImprintReader::isByline).findFirst())
        .or(() -> behindText().stream().filter(ImprintReader::isByline).findFirst())
        .or(() -> find(p -> p.kind() == LineKind.DATELINE && DAY_FIRST.matcher(p.text()).find()));
  }

  /** Whom a line names, without "by" before and the day behind. */
  private static String author(Passage passage) {
    String line = DAY_FIRST.matcher(passage.told()).replaceFirst("");
    return DAY_BEHIND.matcher(BY.matcher(line).replaceFirst("")).replaceFirst("");
  }

  /** The day beside the author's name. */
  private Optional<Said<PartialDate>> signed() {
    return byline()
        .flatMap(p -> DateFinder.parse(p.text(), published).map(day -> said(day, p)))
        .filter(day -> day.value().day() > 0);
  }

  private static boolean isByline(Passage passage) {
    return passage.kind() == LineKind.BYLINE;
  }

  /** How many passages there are up to the third of running text. */
  private int begun() {
    int body = 0;
    int i = 0;
    while (i < passages.size() && body < BEGUN) {
      body += passages.get(i++).kind() == LineKind.BODY ? 1 : 0;
    }
    return i;
  }

  private List<Passage> behindText() {
    int end = passages.size();
    while (end > 0 && passages.get(end - 1).kind() != LineKind.BODY) {
      end--;
    }
    return passages.subList(end, passages.size());
  }

  /** The line that names who else worked on the text. Credits of pictures stand among its lines. */
  private Optional<Passage> credit() {
    return authors(LineKind.CREDIT)
        .or(() -> behindText().stream().filter(p -> p.kind() == LineKind.CREDIT).findFirst());
  }

  private Optional<Passage> first(LineKind kind) {
    return authors(kind).or(() -> find(p -> p.kind() == kind));
  }

  private Optional<Passage> authors(LineKind kind) {
    return find(p -> p.kind() == kind && p.by() == By.AUTHOR);
  }

  private Optional<Passage> find(Predicate<Passage> wanted) {
    return passages.stream().filter(wanted).findFirst();
  }

  private static <T> Said<T> said(T value, Passage passage) {
    return new Said<>(value, passage.line());
  }
}
