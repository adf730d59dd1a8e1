package sitrep.quote;

import java.util.List;
import java.util.Optional;
import sitrep.digest.Quotation.Certainty;
import sitrep.line.Prose;
import sitrep.line.Turn;
import sitrep.name.Mention;

/**
 * Whose words the paragraphs of a transcript are. A question of which nobody knows who asks it is
 * no quotation; an answer is ascribed only where one person alone is introduced before the first
 * question.
 */
final class Dialogue {

  private final String text;
  private final List<Phrases> paragraphs;
  private Optional<Voice> last = Optional.empty();

  Dialogue(String text, List<Phrases> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** All that is said in a turn; nothing where its label stands alone, above the words. */
  Quoted said(Prose prose, Turn turn) {
    int start = turn.start();
    int end = prose.end();
    while (end > start && QuotedSpans.isUnseen(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && QuotedSpans.isUnseen(text.charAt(start))) {
      start++;
    }
    boolean empty = text.substring(start, end).codePoints().noneMatch(Character::isLetterOrDigit);
    end = empty ? start : end;
    return new Quoted(start, end, prose.indexAt(start), prose.indexAt(end), true);
  }

  /** Whoever says it, where that is somebody. */
  Optional<Voice> voice(Phrases paragraph, Turn turn, Quoted said) {
    Optional<Voice> voice =
        switch (turn.by()) {
          case NAME -> Optional.of(labelled(paragraph, turn, said));
          case OFFICE -> Optional.of(official(paragraph.prose(), turn, said));
          case QUESTION -> Optional.empty();
          case ANSWER -> Optional.of(answer(said));
          case GOING_ON -> last.map(v -> v.probablyOver(said.start(), said.end()));
        };
    last = voice.filter(Voice::isAttributed);
    return voice;
  }

  private Voice labelled(Phrases paragraph, Turn turn, Quoted said) {
    return paragraph.mentions().stream()
        .filter(m -> m.isPerson() && m.end() <= turn.start())
        .findFirst()
        .map(m -> certain(said, m))
        .orElseGet(() -> official(paragraph.prose(), turn, said));
  }

  private Voice official(Prose prose, Turn turn, Quoted said) {
    int start = prose.token(0).start();
    String label = text.substring(start, turn.start()).strip();
    String words = label.replaceFirst("\\s*[(\\[:,].*$", "");
    return certain(said, words, start, start + words.length());
  }

  private Voice answer(Quoted said) {
    List<Mention> introduced =
        paragraphs.stream()
            .takeWhile(p -> p.prose().turn().isEmpty())
            .flatMap(p -> p.mentions().stream())
            .filter(Mention::isPerson)
            .toList();
    return introduced.stream().map(Mention::name).distinct().count() == 1
        ? certain(said, introduced.get(0)).probablyOver(said.start(), said.end())
        : Voice.unattributed(said);
  }

  private static Voice certain(Quoted said, Mention m) {
    return certain(said, m.name(), m.start(), m.end());
  }

  private static Voice certain(Quoted said, String speaker, int start, int end) {
    return new Voice(said.start(), said.end(), speaker, start, end, "", Certainty.CERTAIN);
  }
}
