package sitrep.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sitrep.line.Prose;
import sitrep.prose.Token;

/** Takes compounds apart that hold a name: "Odrin-based", "France-Spain". */
final class Compounds {

  private static final Set<String> TAILS =
      Set.of(
          "based",
          "led",
          "backed",
          "born",
          "held",
          "controlled",
          "run",
          "owned",
          "ruled",
          "occupied",
          "funded",
          "sponsored",
          "affiliated",
          "linked",
          "wide",
          "bound",
          "allied",
          "style",
          "brokered",
          "administered",
          "listed",
          "supported",
          "ally",
          "member",
          "era",
          "dominated",
          "trained",
          "made");

  private Compounds() {}

  /** The same text, in which a name within a compound is a token of its own. */
  static Prose parted(Prose prose) {
    if (prose.tokens().stream().noneMatch(t -> hyphen(t) > 0)) {
      return prose;
    }
    List<Token> tokens = new ArrayList<>();
    for (Token token : prose.tokens()) {
      int hyphen = hyphen(token);
      if (hyphen > 0) {
        tokens.add(part(token, 0, hyphen, Token.Kind.WORD));
        tokens.add(part(token, hyphen, hyphen + 1, Token.Kind.MARK));
        tokens.add(part(token, hyphen + 1, token.text().length(), Token.Kind.WORD));
      } else {
        tokens.add(token);
      }
    }
    return prose.with(tokens);
  }

  private static Token part(Token token, int from, int to, Token.Kind kind) {
    return new Token(
        token.start() + from, token.start() + to, kind, token.text().substring(from, to));
  }

  /** Where to part a token, or -1. */
  private static int hyphen(Token token) {
    int hyphen = token.isCapital() ? token.text().indexOf('-') : -1;
    if (hyphen < 1 || hyphen + 1 == token.text().length() || isKnown(token.text())) {
      return -1;
    }
    String head = token.text().substring(0, hyphen);
    String tail = token.text().substring(hyphen + 1);
    boolean both = isKnown(head) && (Lexicon.isPlace(tail) || Lexicon.isPeople(tail));
    boolean people = Lexicon.isPeople(head) && Character.isLowerCase(tail.charAt(0));
    boolean made = tail.endsWith("ed") && tail.length() > 4 && isKnown(head);
    return TAILS.contains(tail) || both || made || people ? hyphen : -1;
  }

  private static boolean isKnown(String word) {
    return Lexicon.isPlace(word) || Lexicon.isOrganisation(word);
  }
}
