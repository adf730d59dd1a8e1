package sitrep.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import sitrep.build.Workers;
import sitrep.hash.Sha256;
import sitrep.target.Note;
import sitrep.target.Target;

/**
 * What is at a target, and what earlier publishes wrote down of it.
 *
 * @param published by the last publish that was finished
 * @param note the text of that, as it lies there
 * @param journal what one that is not finished set out to put there
 * @param isOpen whether there is such a one
 * @param marks of all files that are there
 * @param amiss what is not as it was left beside them
 */
record Found(
    Ledger published,
    String note,
    Ledger journal,
    boolean isOpen,
    Map<String, String> marks,
    Optional<String> amiss) {

  /**
   * Looks.
   *
   * @param words is told of notes that are damaged; they count as missing
   */
  static Found at(Target target, Retry retry, Workers workers, Consumer<String> words)
      throws IOException {
    retry.run(target::look);
    Optional<String> journal = retry.call(() -> target.note(Note.JOURNAL));
    Optional<String> note = retry.call(() -> target.note(Note.PUBLISHED));
    Ledger published = read(note, target, words);
    return new Found(
        published,
        note.orElse(""),
        read(journal, target, words),
        journal.isPresent(),
        marks(target, published, retry, workers),
        retry.call(target::amiss));
  }

  private static Map<String, String> marks(
      Target target, Ledger expected, Retry retry, Workers workers) {
    List<Target.Part> parts = target.parts(expected.entries().keySet());
    Map<String, String> marks = new HashMap<>();
    workers.map("listing", parts, part -> retry.call(part::list)).forEach(marks::putAll);
    return marks;
  }

  /** What is there of the files that a publish has put, if nobody else has changed any. */
  static Found after(Ledger next, Collection<String> files) {
    Map<String, String> marks = new HashMap<>();
    files.forEach(name -> next.find(name).ifPresent(entry -> marks.put(name, entry.mark())));
    return new Found(next, "", Ledger.EMPTY, false, marks, Optional.empty());
  }

  /** What an earlier publish wrote down; nothing if that is missing or damaged. */
  static Ledger read(Note note, Target target, Retry retry, Consumer<String> words)
      throws IOException {
    return read(retry.call(() -> target.note(note)), target, words);
  }

  private static Ledger read(Optional<String> text, Target target, Consumer<String> words) {
    Optional<Ledger> ledger = text.flatMap(Ledger::parse);
    if (text.isPresent() && ledger.isEmpty()) {
      words.accept(
          "a note of an earlier publish to "
              + target.place()
              + " is damaged; files that it may have listed count as somebody else's");
    }
    return ledger.orElse(Ledger.EMPTY);
  }

  boolean isOurs(String name) {
    return published.has(name) || journal.has(name);
  }

  /** Whether the file is as the last publish left it. */
  boolean isAsPublished(String name) {
    return published.find(name).filter(e -> e.mark().equals(marks.get(name))).isPresent();
  }

  /** What a plan was made on; while this stays, the plan holds. */
  String fingerprint(Iterable<String> wanted) {
    Map<String, String> known = new TreeMap<>();
    wanted.forEach(name -> known.put(name, String.valueOf(marks.get(name))));
    published.entries().keySet().forEach(n -> known.put(n, String.valueOf(marks.get(n))));
    String text = published.text() + journal.text() + isOpen + known;
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
