package sitrep.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sitrep.line.Prose;
import sitrep.line.Turn;
import sitrep.prose.Token;

/** Reads the names with which the turns of a transcript begin: "MS. LEE:", "Ann Lee:". */
final class LabelNames {

  /** How the article writes words elsewhere that labels have in capitals: "McLee". */
  private final Map<String, String> spellings = new HashMap<>();

  LabelNames(List<Prose> article) {
    if (article.stream().anyMatch(LabelNames::hasLabel)) {
      for (Prose prose : article) {
        prose.tokens().stream()
            .filter(token -> token.isCapital() && !token.isAllCapitals())
            .forEach(t -> spellings.putIfAbsent(t.text().toUpperCase(Locale.ROOT), t.text()));
      }
    }
  }

  private static boolean hasLabel(Prose prose) {
    return prose.turn().filter(turn -> turn.by() == Turn.By.NAME).isPresent();
  }

  /** Whether a run is the name in such a label, and not what stands behind its comma. */
  static boolean is(Run run) {
    return hasLabel(run.prose()) && run.end() <= nameEnd(run.prose());
  }

  /** What is read of such a run: whoever speaks is a person, unless a list knows better. */
  static List<Candidate> read(Run run) {
    return RunReader.read(run).stream()
        .map(c -> c.kind().isEmpty() ? Candidate.person(c.run(), c.gender()) : c)
        .toList();
  }

  /** The same text, the name in its label spelt as running text has it: "Ms. Lee". */
  Prose spelt(Prose prose) {
    if (!hasLabel(prose)) {
      return prose;
    }
    int end = nameEnd(prose);
    List<Token> tokens = new ArrayList<>();
    for (Token token : prose.tokens()) {
      tokens.add(token.end() <= end && token.isAllCapitals() ? spelt(token) : token);
    }
    return prose.with(tokens);
  }

  private Token spelt(Token token) {
    String word = spellings.getOrDefault(token.text(), Run.capitalised(token.text()));
    return new Token(token.start(), token.end(), token.kind(), word);
  }

  private static int nameEnd(Prose prose) {
    int i = 0;
    while (i < prose.size() && !isEnd(prose.token(i))) {
      i++;
    }
    return prose.token(i).start();
  }

  private static boolean isEnd(Token token) {
    return token.is(",") || token.is(":") || token.is("(") || token.is("[");
  }
}
