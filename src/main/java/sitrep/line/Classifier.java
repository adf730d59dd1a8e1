package sitrep.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sitrep.digest.LineKind;
import sitrep.digest.RawLine;

/**
 * Says of each paragraph what it is: by its form, by its capitals, and by where it stands among the
 * others.
 */
public final class Classifier {

  private static final int SHORT_HEADING = 60;
  private static final int HEADING_IN_CAPITALS = 48;
  private static final int LONGEST_TITLE = 160;
  private static final Pattern ABOVE_TITLE =
      Pattern.compile(
          "https?://\\S{1,2000}|\\W{0,4}([A-Z ]{1,30}:"
              + " ?)?TLP\\W{0,3}[A-Z]{3,5}(\\W{1,3}STRICT)?\\W{0,4}",
          Pattern.CASE_INSENSITIVE);
  private static final int ABOVE = 10;
  private static final int BELOW_TITLE = 4;
  private static final int PROSE = 60;
  private static final int SENTENCE = 30;
  private static final int AGENCY_WITHIN = 200;
  private static final Pattern NAMED_HEADLINE =
      Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]* ){1,3}?\\p{Lu}[\\p{L}.'’-]*: \\p{Lu}[^.]{20,140}");

  private final List<Paragraph> paragraphs;
  private final LineForms own;
  private final Rulings rulings;
  private final Turns turns;
  private final Letterhead head;
  private final boolean isReuters;
  private final int first;

  /** The last paragraph of running text so far, or -1. */
  private int lastOfText = -1;

  private Classifier(List<Paragraph> paragraphs, LineForms own, Rulings rulings) {
    this.paragraphs = paragraphs;
    this.own = own;
    this.rulings = rulings;
    this.turns = Turns.in(paragraphs);
    this.head = Letterhead.of(paragraphs);
    this.first = firstOfArticle();
    this.isReuters =
        paragraphs.stream()
            .limit(8)
            .map(Paragraph::text)
            .anyMatch(
                t -> t.substring(0, Math.min(t.length(), AGENCY_WITHIN)).contains("(Reuters)"));
  }

  /**
   * The paragraphs with their kinds, in order.
   *
   * @param own forms that come before all our own rules
   * @param rulings what comes before everything
   */
  public static List<Passage> classify(List<Paragraph> paragraphs, LineForms own, Rulings rulings) {
    Classifier classifier = new Classifier(paragraphs, own, rulings);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Passage passage = classifier.passage(i);
      classifier.lastOfText = passage.kind() == LineKind.BODY ? i : classifier.lastOfText;
      passages.add(passage.saidIn(classifier.turns.of(paragraphs.get(i))));
    }
    return List.copyOf(passages);
  }

  private Passage passage(int i) {
    Paragraph paragraph = paragraphs.get(i);
    Optional<Ruling> ruling = ruling(paragraph);
    if (ruling.isPresent()) {
      return new Passage(paragraph, ruling.get().kind(), ruling.get().why(), ruling.get().by());
    }
    Optional<LineForm> form = own.of(paragraph.text(), i, paragraphs.size());
    return form.isPresent()
        ? new Passage(paragraph, form.get().kind(), form.get().why())
        : byRule(paragraph, i);
  }

  private Optional<Ruling> ruling(Paragraph paragraph) {
    return rulings.of(paragraph.lines().get(0));
  }

  private Passage byRule(Paragraph paragraph, int i) {
    String text = paragraph.text();
    Optional<LineKind> headed = head.kind(i);
    if (headed.isPresent()) {
      return new Passage(paragraph, headed.get(), Letterhead.WHY).telling(Letterhead.value(text));
    }
    if (Capitals.only(text)) {
      return capitals(paragraph, i);
    }
    Optional<LineForm> form = LineForms.standard().of(text, i, paragraphs.size());
    if (form.isPresent()) {
      return new Passage(paragraph, form.get().kind(), form.get().why());
    }
    if (turns.isLabelled(paragraph)) {
      return new Passage(paragraph, LineKind.BODY, "what somebody says, in a transcript");
    }
    if (isRepeated(i)) {
      return new Passage(
          paragraph, LineKind.CAPTION, "stands twice, as captions of photographs do");
    }
    if (isTitle(i)) {
      return new Passage(paragraph, LineKind.TITLE, "the first line, and written as a headline");
    }
    if (i > first && i <= first + BELOW_TITLE && AuthorLine.is(text, textOf(i + 1))) {
      return new Passage(paragraph, LineKind.BYLINE, "a name below the title: who wrote it");
    }
    if (i > 0 && standsInProse(i) && endsOpen(text)) {
      return heading(paragraph);
    }
    return new Passage(paragraph, LineKind.BODY, "running text");
  }

  private Passage capitals(Paragraph paragraph, int i) {
    Optional<LineForm> form = LineForms.standard().of(paragraph.text(), i, paragraphs.size());
    if (form.isPresent() && form.get().kind() != LineKind.CORRECTION) {
      return new Passage(paragraph, form.get().kind(), form.get().why());
    }
    if (mayBeTitle(i) && isFollowedByBlank(i)) {
      return new Passage(paragraph, LineKind.TITLE, "the first line, in capitals");
    }
    if (isReuters && paragraph.text().length() <= HEADING_IN_CAPITALS) {
      return new Passage(
          paragraph, LineKind.CROSSHEAD, "short and in capitals, as this agency's cross-heads are");
    }
    return new Passage(
        paragraph, LineKind.RELATED, "all capitals, and no sentence: another story's headline");
  }

  private Passage heading(Paragraph paragraph) {
    String text = paragraph.text();
    if (NAMED_HEADLINE.matcher(text).matches()) {
      return new Passage(
          paragraph, LineKind.RELATED, "a name, a colon and a headline: another story");
    }
    return text.length() <= SHORT_HEADING && Character.isUpperCase(firstLetter(text))
        ? new Passage(
            paragraph, LineKind.CROSSHEAD, "short, without a full stop, between paragraphs")
        : new Passage(paragraph, LineKind.BODY, "running text");
  }

  private boolean isRepeated(int i) {
    String text = paragraphs.get(i).text();
    return text.length() > PROSE
        && i < 6
        && (i > 0 && paragraphs.get(i - 1).text().equals(text)
            || i + 1 < paragraphs.size() && paragraphs.get(i + 1).text().equals(text));
  }

  /** Where the author names the title, no other line is one. */
  private boolean mayBeTitle(int i) {
    return i == first
        && paragraphs.get(i).text().length() <= LONGEST_TITLE
        && !head.hasSubject()
        && !rulings.name(LineKind.TITLE);
  }

  private boolean isTitle(int i) {
    String text = paragraphs.get(i).text();
    if (!mayBeTitle(i) || i + 1 == paragraphs.size()) {
      return false;
    }
    boolean stop =
        text.endsWith(".") || text.endsWith(":") || text.endsWith(".”") || text.endsWith(".\"");
    if (stop || text.startsWith("(") || Datelines.startsWithOne(text)) {
      return false;
    }
    return isFollowedByBlank(i)
        || isImprint(i + 1)
        || (Capitals.share(text) > 0.75 && (isProse(i + 1) || isProse(i + 2)))
        || (text.length() < 110
            && endsOpen(text)
            && isProse(i + 1)
            && isProse(i + 2)
            && paragraphs.get(i + 1).text().length() > text.length() * 3 / 2);
  }

  /**
   * The first paragraph that is neither an address nor a label nor of a head, nor something else by
   * its form or by the author's word.
   */
  private int firstOfArticle() {
    int i = 0;
    while (i < paragraphs.size() - 1
        && (ABOVE_TITLE.matcher(paragraphs.get(i).text()).matches()
            || head.kind(i).isPresent()
            || i < ABOVE && isNoText(i)
            || ruling(paragraphs.get(i)).filter(Classifier::isOther).isPresent())) {
      i++;
    }
    return i;
  }

  private static boolean isOther(Ruling ruling) {
    return ruling.by() == RawLine.By.AUTHOR && ruling.kind() != LineKind.BODY;
  }

  private boolean isFollowedByBlank(int i) {
    return i + 1 < paragraphs.size() && paragraphs.get(i + 1).afterBlank();
  }

  /** Whether running text goes on here; what is set aside between does not count. */
  private boolean standsInProse(int i) {
    return isProse(nextOfText(i))
        && !paragraphs.get(i - 1).text().endsWith(":")
        && (i == 1
            || Capitals.only(paragraphs.get(i - 1).text())
            || lastOfText >= 0 && isSentence(lastOfText));
  }

  private String textOf(int i) {
    return i < paragraphs.size() ? paragraphs.get(i).text() : "";
  }

  /** Whether a line says who wrote the text, or when. */
  private boolean isImprint(int i) {
    Optional<LineKind> kind =
        LineForms.standard().of(textOf(i), i, paragraphs.size()).map(LineForm::kind);
    return kind.filter(k -> k == LineKind.BYLINE || k == LineKind.DATELINE).isPresent()
        || AuthorLine.is(textOf(i), textOf(i + 1));
  }

  /** The next paragraph, or the one behind it where that one's form sets it aside. */
  private int nextOfText(int i) {
    return i + 1 < paragraphs.size() && !isProse(i + 1) && isNoText(i + 1) ? i + 2 : i + 1;
  }

  private boolean isNoText(int i) {
    return LineForms.standard()
        .of(paragraphs.get(i).text(), i, paragraphs.size())
        .filter(form -> form.kind() != LineKind.BODY)
        .isPresent();
  }

  private boolean isSentence(int i) {
    return paragraphs.get(i).text().length() > SENTENCE && !endsOpen(paragraphs.get(i).text());
  }

  private boolean isProse(int i) {
    return i < paragraphs.size()
        && paragraphs.get(i).text().length() > PROSE
        && !endsOpen(paragraphs.get(i).text());
  }

  /** Whether a line ends without the mark that ends a sentence. */
  private static boolean endsOpen(String text) {
    int end = text.length();
    while (end > 0 && "\"”’')»]*".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 || ".!?:;,…".indexOf(text.charAt(end - 1)) < 0;
  }

  private static int firstLetter(String text) {
    return text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
  }
}
