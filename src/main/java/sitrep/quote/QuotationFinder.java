package sitrep.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.LineKind;
import sitrep.line.Prose;
import sitrep.name.Mention;
import sitrep.prose.Token;

/**
 * Finds what an article quotes, and whose words they are. A quotation whose speaker is not plain
 * stays unattributed: a wrong speaker is worse than none.
 */
public final class QuotationFinder {

  private static final int SHORT = 5;
  private static final int JOINED = 12;
  private static final int LONGEST_TITLE = 9;
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to",
          "with");

  private final String text;
  private final List<Prose> article;
  private final List<List<Mention>> mentions;
  private final Speakers speakers;
  private final boolean singles;
  private final List<Voice> voices = new ArrayList<>();
  private Optional<Voice> open = Optional.empty();

  private QuotationFinder(String text, List<Prose> article, List<Mention> mentions) {
    this.text = text;
    this.article = article;
    this.mentions = Speakers.byParagraph(article, mentions);
    this.speakers = new Speakers(text, article, this.mentions);
    this.singles = QuotedSpans.hasOnlySingles(text, article);
  }

  /** The quotations of an article, in order. */
  public static List<Voice> find(String text, List<Prose> article, List<Mention> mentions) {
    QuotationFinder finder = new QuotationFinder(text, article, mentions);
    for (int p = 0; p < article.size(); p++) {
      if (article.get(p).kind() == LineKind.BODY) {
        finder.read(p);
      }
    }
    return List.copyOf(finder.voices);
  }

  private void read(int p) {
    Prose prose = article.get(p);
    List<Quoted> quotes =
        QuotedSpans.of(text, prose, singles).stream().filter(q -> !isTitle(prose, q)).toList();
    Ascriber ascriber =
        new Ascriber(prose, new Clause(prose, mentions.get(p)), quotedTokens(prose, quotes));
    speakers.quoted(p, quotes);
    List<Optional<Attribution>> found = new ArrayList<>();
    for (Quoted quote : quotes) {
      found.add(ascriber.after(quote).or(() -> ascriber.before(quote)));
    }
    joinForward(prose, quotes, found);
    Voice last = null;
    for (int k = 0; k < quotes.size(); k++) {
      Quoted quote = quotes.get(k);
      Voice voice = voice(p, prose, quotes, found, k, last);
      if (isQuotation(quote, found.get(k), voice)) {
        voices.add(voice);
      }
      last = voice;
    }
    boolean unclosed = !quotes.isEmpty() && !quotes.get(quotes.size() - 1).closed();
    open = unclosed ? Optional.of(last).filter(Voice::isAttributed) : Optional.empty();
  }

  private Voice voice(
      int p,
      Prose prose,
      List<Quoted> quotes,
      List<Optional<Attribution>> found,
      int k,
      Voice last) {
    Quoted quote = quotes.get(k);
    if (found.get(k).isPresent()) {
      Optional<Voice> before =
          voices.isEmpty() ? Optional.empty() : Optional.of(voices.get(voices.size() - 1));
      return speakers.voice(quote, found.get(k).get(), p, before.filter(v -> isRecent(v, p)));
    }
    if (k == 0 && open.isPresent() && quote.from() <= 1) {
      return open.get().over(quote);
    }
    boolean goesOn = k > 0 && last.isAttributed() && goesOn(prose, quotes, found, k);
    return goesOn ? last.over(quote) : Voice.unattributed(quote);
  }

  private boolean isRecent(Voice voice, int p) {
    return voice.start() >= article.get(Math.max(0, p - 1)).start();
  }

  /** Whether a quotation follows the one before with nothing but that one's attribution between. */
  private boolean goesOn(
      Prose prose, List<Quoted> quotes, List<Optional<Attribution>> found, int k) {
    int from = found.get(k - 1).map(Attribution::end).orElse(0);
    from = Math.max(from, quotes.get(k - 1).to());
    for (int i = from; i < quotes.get(k).from(); i++) {
      if (prose.token(i).kind() != Token.Kind.MARK) {
        return false;
      }
    }
    return true;
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

  private static boolean[] quotedTokens(Prose prose, List<Quoted> quotes) {
    boolean[] quoted = new boolean[prose.size() + 1];
    for (Quoted quote : quotes) {
      for (int i = quote.from(); i < quote.to(); i++) {
        quoted[i] = true;
      }
    }
    return quoted;
  }
}
