package sitrep.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * @param before by the one before
 * @param journal what one that is not finished set out to put there
 * @param isOpen whether there is such a one
 * @param marks of all files that are there
 * @param amiss what is not as it was left beside them
 */
record Found(
    Ledger published,
    Ledger before,
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
    Ledger published = read(retry.call(() -> target.note(Note.PUBLISHED)), target, words);
    return new Found(
        published,
        read(retry.call(() -> target.note(Note.BEFORE)), target, words),
        read(journal, target, words),
        journal.isPresent(),
        marks(target, published, retry, workers),
        retry.call(target::amiss));
  }

  private static Map<String, String> marks(
      Target target, Ledger expected, Retry retry, Workers workers) {
    List<Target.Part> parts = target.parts(expected.entries().keySet());
    Map<String, String> marks = new TreeMap<>();
    workers.map("listing", parts, part -> retry.call(part::list)).forEach(marks::putAll);
    return marks;
  }

  /** What is there once a plan has been done, if nobody else has changed anything meanwhile. */
  Found after(Plan plan, Ledger next) {
    Map<String, String> now = new TreeMap<>(marks);
    plan.steps().forEach(step -> now.remove(step.file()));
    next.entries().forEach((name, entry) -> now.put(name, entry.mark()));
    return new Found(next, published, Ledger.EMPTY, false, now, Optional.empty());
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
