package sitrep.name;

import java.util.Optional;
import sitrep.digest.NamedEntity.Kind;
import sitrep.prose.Token;

/** What a common noun directly beside a name says that it is: "Odrin village", "the firm Odrin". */
final class Neighbours {

  private Neighbours() {}

  static Optional<Kind> kind(Run run) {
    if (run.size() > 4) {
      return Optional.empty();
    }
    Token after = run.after();
    Token before = run.before();
    Token of = run.prose().token(run.from() - 2);
    boolean placeOf = before.is("of") && isLower(of) && Lexicon.isPlaceNoun(of.text());
    boolean place = isLower(after) && Lexicon.isPlaceNoun(after.text());
    if (placeOf || place && !Lexicon.isGivenName(run.first().text())) {
      return Optional.of(Kind.PLACE);
    }
    boolean body = isLower(before) && Lexicon.isBodyNoun(before.text());
    boolean bodyAfter = isLower(after) && Lexicon.isBodyNounAfter(after.text());
    return body || bodyAfter && !Lexicon.isGivenName(run.first().text())
        ? Optional.of(Kind.ORGANISATION)
        : Optional.empty();
  }

  private static boolean isLower(Token token) {
    return token.isWord() && Character.isLowerCase(token.text().codePointAt(0));
  }
}
