package sitrep.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sitrep.digest.DateMention;
import sitrep.digest.Dateline;
import sitrep.digest.Fragment;
import sitrep.digest.PartialDate;
import sitrep.digest.Source;
import sitrep.digest.Words;
import sitrep.prose.Sentences;

/**
 * Finds the sentences of a source that belong on a timeline: the first one for each day or month
 * that the running text names. Years are too wide for that, captions and datelines tell when
 * something was made or filed, "today" means these times as often as this day, and a date without a
 * year may be of another one the further it lies from the day of publication.
 */
final class DatedSentences {

  private static final Set<String> VAGUE =
      Set.of("today", "tonight", "last month", "next month", "last year", "next year");

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final int NEAR_MONTHS = 3;
  private static final int LONGEST = 1_000;
  private static final int LONGEST_DATELINE = 100;

  private final Source source;
  private final List<Words> words = new ArrayList<>();
  private final List<Mention> mentions;
  private final Map<Integer, List<Sentences.Span>> sentences = new HashMap<>();

  private DatedSentences(Source source, List<Mention> mentions) {
    this.source = source;
    this.mentions = mentions;
    source.body().forEachFragment(this::note);
  }

  private void note(Fragment fragment) {
    if (fragment instanceof Words w) {
      words.add(w);
    }
  }

  static List<DatedSentence> of(Source source, List<Optional<Spot>> dates, List<Mention> mentions) {
    DatedSentences all = new DatedSentences(source, mentions);
    List<DatedSentence> found = new ArrayList<>();
    Set<PartialDate> taken = new HashSet<>();
    for (int i = 0; i < dates.size(); i++) {
      DateMention mention = source.raw().dates().get(i);
      if (dates.get(i).isPresent()
          && isTelling(mention)
          && all.isSure(mention, dates.get(i).get())) {
        all.sentence(mention.value().get(), dates.get(i).get(), i + 1)
            .filter(s -> taken.add(s.date()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isTelling(DateMention mention) {
    String text = mention.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return mention.value().filter(date -> date.month() > 0).isPresent() && !VAGUE.contains(text);
  }

  /** With a year of its own, or near the day of publication and not of another year. */
  private boolean isSure(DateMention mention, Spot spot) {
    if (YEAR.matcher(mention.text()).find()) {
      return true;
    }
    Optional<PartialDate> published =
        source.published().or(() -> source.raw().dateline().flatMap(Dateline::date));
    String text = words.get(spot.words()).text();
    String before = text.substring(Math.max(0, spot.start() - 5), spot.start());
    String behind = text.substring(spot.end(), Math.min(text.length(), spot.end() + 10));
    boolean elsewhere = before.matches("(?:last|next) ") || behind.matches(" (?:last|next) year");
    return !elsewhere && published.filter(p -> isNear(p, mention.value().get())).isPresent();
  }

  private static boolean isNear(PartialDate published, PartialDate date) {
    int months = (date.year() - published.year()) * 12 + date.month() - published.month();
    return published.month() > 0 && Math.abs(months) <= NEAR_MONTHS;
  }

  private Optional<DatedSentence> sentence(PartialDate date, Spot spot, int number) {
    String text = words.get(spot.words()).text();
    List<Sentences.Span> spans =
        sentences.computeIfAbsent(spot.words(), w -> Sentences.split(text));
    Sentences.Span span = Sentences.around(spans, spot.start());
    int start = Math.max(span.start(), spot.paragraph() == 1 ? datelineEnd(text) : 0);
    boolean endless = span.end() - span.start() > LONGEST;
    if (spot.paragraph() == 0 || spot.start() < start || endless) {
      return Optional.empty();
    }
    Spot whole = new Spot(spot.words(), span.start(), span.end(), spot.paragraph());
    return Optional.of(
        new DatedSentence(
            source,
            date,
            number,
            plain(text, start, spot.start()),
            plain(text, spot.start(), spot.end()),
            plain(text, spot.end(), Math.max(spot.end(), span.end())),
            spot.paragraph(),
            whole.named(mentions)));
  }

  private static String plain(String text, int start, int end) {
    return text.substring(start, end).replaceAll("\\s+", " ");
  }

  private int datelineEnd(String text) {
    Optional<String> place = source.raw().dateline().flatMap(Dateline::place);
    if (place.isEmpty() || !text.startsWith(place.get())) {
      return 0;
    }
    int i = place.get().length();
    int end = Math.min(text.length(), i + LONGEST_DATELINE);
    while (i < end && "—–".indexOf(text.charAt(i)) < 0 && !isDash(text, i)) {
      i++;
    }
    while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || isMark(text, i))) {
      i++;
    }
    return i >= end ? 0 : i;
  }

  private static boolean isDash(String text, int i) {
    return text.startsWith("--", i) || text.startsWith(" - ", i);
  }

  private static boolean isMark(String text, int i) {
    return "—–-".indexOf(text.charAt(i)) >= 0;
  }
}
