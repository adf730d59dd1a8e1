package sitrep.name;

import java.util.List;
import java.util.stream.Collectors;
import sitrep.line.Prose;
import sitrep.prose.Token;

/** Neighbouring tokens that may be a name: from the one index to before the other. */
record Run(Prose prose, int from, int to) {

  List<Token> tokens() {
    return prose.tokens().subList(from, to);
  }

  int size() {
    return to - from;
  }

  Token first() {
    return prose.token(from);
  }

  Token last() {
    return prose.token(to - 1);
  }

  Token before() {
    return prose.token(from - 1);
  }

  Token after() {
    return prose.token(to);
  }

  int start() {
    return first().start();
  }

  int end() {
    return last().end();
  }

  Run part(int newFrom, int newTo) {
    return new Run(prose, newFrom, newTo);
  }

  /** The words with one space between them. */
  String words() {
    return tokens().stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
