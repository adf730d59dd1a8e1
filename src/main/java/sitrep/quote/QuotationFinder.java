package sitrep.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.LineKind;
import sitrep.line.Prose;
import sitrep.line.Turn;
import sitrep.name.Mention;
import sitrep.prose.Token;

/**
 * Finds what an article quotes, and whose words they are. A quotation whose speaker is not plain
 * stays unattributed: a wrong speaker is worse than none.
 */
public final class QuotationFinder {

  private static final int SHORT = 5;
  private static final int JOINED = 12;
  private static final int CARRIED = 3;
  private static final int LONGEST_TITLE = 9;
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to",
          "with");

  private final String text;
  private final List<Prose> article;
  private final List<Phrases> paragraphs;
  private final Speakers speakers;
  private final boolean singles;
  private final Dialogue dialogue;
  private final List<Narration> narrations = new ArrayList<>();
  private final List<Voice> voices = new ArrayList<>();
  private Optional<Voice> open = Optional.empty();

  private QuotationFinder(String text, List<Prose> article, List<Mention> mentions) {
    this.text = text;
    this.article = article;
    this.paragraphs = Phrases.of(article, mentions);
    this.dialogue = new Dialogue(text, paragraphs);
    this.speakers = new Speakers(text, paragraphs, narrations);
    this.singles = QuotedSpans.hasOnlySingles(text, article);
  }

  /** The quotations of an article, in order. */
  public static List<Voice> find(String text, List<Prose> article, List<Mention> mentions) {
    QuotationFinder finder = new QuotationFinder(text, article, mentions);
    for (int p = 0; p < article.size(); p++) {
      if (article.get(p).turn().isPresent()) {
        finder.hear(p, article.get(p).turn().get());
      } else {
        finder.read(p);
      }
    }
    return Exchanges.settle(finder.voices, article);
  }

  /** In a transcript the whole paragraph is what somebody says. */
  private void hear(int p, Turn turn) {
    Phrases paragraph = paragraphs.get(p);
    Quoted said = dialogue.said(paragraph.prose(), turn);
    narrations.add(new Narration(paragraph, List.of(said)));
    dialogue.voice(paragraph, turn, said).filter(v -> v.end() > v.start()).ifPresent(voices::add);
    open = Optional.empty();
  }

  private void read(int p) {
    Prose prose = article.get(p);
    boolean body = prose.kind() == LineKind.BODY;
    List<Quoted> quotes = body ? quotes(prose) : List.of();
    Narration narration = new Narration(paragraphs.get(p), quotes);
    narrations.add(narration);
    List<Optional<Attribution>> found = attributions(narration, quotes);
    List<Voice> spoken = new ArrayList<>();
    for (int k = 0; k < quotes.size(); k++) {
      Voice voice = voice(p, quotes, found, spoken);
      spoken.add(voice);
      if (isQuotation(quotes.get(k), found.get(k), voice)) {
        voices.add(voice);
      }
    }
    boolean unclosed = !quotes.isEmpty() && !quotes.get(quotes.size() - 1).closed();
    if (body) {
      Optional<Voice> last =
          unclosed ? Optional.of(spoken.get(spoken.size() - 1)) : Optional.empty();
      open = last.filter(Voice::isAttributed);
    }
  }

  private List<Quoted> quotes(Prose prose) {
    return QuotedSpans.of(text, prose, singles).stream().filter(q -> !isTitle(prose, q)).toList();
  }

  private static List<Optional<Attribution>> attributions(
      Narration narration, List<Quoted> quotes) {
    Ascriber ascriber = new Ascriber(narration);
    List<Optional<Attribution>> found = new ArrayList<>();
    for (Quoted quote : quotes) {
      found.add(ascriber.after(quote).or(() -> ascriber.before(quote)));
    }
    joinForward(narration.prose(), quotes, found);
    return found;
  }

  /** The voice of the first quotation of a paragraph that has none yet. */
  private Voice voice(
      int p, List<Quoted> quotes, List<Optional<Attribution>> found, List<Voice> spoken) {
    int k = spoken.size();
    Quoted quote = quotes.get(k);
    if (found.get(k).isPresent()) {
      return speakers.voice(quote, found.get(k).get(), p, lastVoice(p));
    }
    if (k == 0 && quote.from() <= 1 && open.isPresent()) {
      return open.get().over(quote);
    }
    return carried(narrations.get(p), quotes, found, spoken)
        .map(v -> v.over(quote))
        .or(() -> announced(p, quote))
        .orElseGet(() -> Voice.unattributed(quote));
  }

  private Optional<Voice> lastVoice(int p) {
    Optional<Voice> last =
        voices.isEmpty() ? Optional.empty() : Optional.of(voices.get(voices.size() - 1));
    return last.filter(v -> v.start() >= article.get(Math.max(0, p - 1)).start());
  }

  /** The speaker whom the sentence before names, or the paragraph before that ends in a colon. */
  private Optional<Voice> announced(int p, Quoted quote) {
    Optional<Attribution> here = new Ascriber(narrations.get(p)).sentenceBefore(quote);
    if (here.isPresent()) {
      return here.map(a -> speakers.voice(quote, a, p, lastVoice(p)));
    }
    boolean opens = quote.from() <= 1 && p > 0;
    return opens
        ? new Ascriber(narrations.get(p - 1))
            .beforeColon()
            .map(a -> speakers.voice(quote, a, p - 1, lastVoice(p - 1)))
        : Optional.empty();
  }

  /** The voice of a quotation before, when nothing but the sentence that ascribes it parts them. */
  private static Optional<Voice> carried(
      Narration narration,
      List<Quoted> quotes,
      List<Optional<Attribution>> found,
      List<Voice> spoken) {
    int k = spoken.size();
    for (int j = k - 1; j >= Math.max(0, k - CARRIED); j--) {
      int from = Math.max(quotes.get(j).to(), found.get(j).map(Attribution::end).orElse(0));
      if (spoken.get(j).isAttributed() && leads(narration, from, found.get(j), quotes.get(k))) {
        return Optional.of(spoken.get(j));
      }
      if (quotes.get(j).to() - quotes.get(j).from() >= SHORT) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean leads(
      Narration narration, int from, Optional<Attribution> attribution, Quoted to) {
    if (narration.isBare(from, to.from())) {
      return true;
    }
    int stop = attribution.isPresent() ? narration.stopBehind(from) : -1;
    return stop >= 0
        && stop < to.from()
        && narration.isBare(stop, to.from())
        && !narration.clause().hasOtherSpeaker(from, stop);
  }

  /** Quotations joined in one sentence have one speaker: "…" and "…," Moore said. */
  private static void joinForward(
      Prose prose, List<Quoted> quotes, List<Optional<Attribution>> found) {
    for (int k = quotes.size() - 2; k >= 0; k--) {
      if (found.get(k).isEmpty()
          && found.get(k + 1).isPresent()
          && found.get(k + 1).get().subject().from() > quotes.get(k + 1).to()
          && isJoined(prose, quotes.get(k).to(), quotes.get(k + 1).from())) {
        found.set(k, found.get(k + 1));
      }
    }
  }

  private static boolean isJoined(Prose prose, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = prose.token(i);
      if (token.is(".") || token.is("?") || token.is("!") || Cues.isCue(token)) {
        return false;
      }
    }
    return to - from < JOINED;
  }

  /** A few words alone, ascribed to nobody, are set off for another reason than being quoted. */
  private static boolean isQuotation(Quoted quote, Optional<Attribution> attribution, Voice voice) {
    return attribution.isPresent() || voice.isAttributed() || quote.to() - quote.from() >= SHORT;
  }

  /** Whether the words are written as the title of a work: "The Night Bus". */
  private boolean isTitle(Prose prose, Quoted quote) {
    int words = 0;
    int capitals = 0;
    for (int i = quote.from(); i < quote.to(); i++) {
      boolean small = SMALL.contains(prose.token(i).text());
      words += prose.token(i).isWord() && !small ? 1 : 0;
      capitals += prose.token(i).isCapital() ? 1 : 0;
    }
    char last = text.charAt(quote.end() - 1);
    boolean answer = words == 1 && last == '.' || ",!?…".indexOf(last) >= 0;
    return words == capitals && words > 0 && words < LONGEST_TITLE && !answer;
  }
}
