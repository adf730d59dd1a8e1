package sitrep.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import sitrep.line.Prose;
import sitrep.name.Lexicon;
import sitrep.name.Mention;
import sitrep.prose.Token;

/**
 * Whom an article calls what: "MI6 chief Richard Moore", "Ann Lee, the head of the harbour board".
 * So "the chief of MI6" is somebody, where nobody else fits.
 */
final class Roles {

  private static final int NEAR = 6;
  private static final int APPOSITION = 14;
  private static final Set<String> HEADS = Set.of("chief", "head", "leader", "boss", "director");

  private static final Map<String, String> SHORT =
      Map.of(
          "sen.",
          "senator",
          "gov.",
          "governor",
          "rep.",
          "representative",
          "gen.",
          "general",
          "col.",
          "colonel",
          "prof.",
          "professor",
          "dr.",
          "doctor");

  /**
   * Somebody's office, and the bodies that are named with it.
   *
   * @param titled whether it stands before the name
   */
  private record Office(String person, String role, Set<String> bodies, boolean titled) {}

  private final Map<String, List<Office>> byRole = new HashMap<>();

  Roles(List<Phrases> paragraphs) {
    for (Phrases phrases : paragraphs) {
      for (Mention mention : phrases.mentions()) {
        if (mention.isPerson()) {
          before(phrases, mention);
          behind(phrases, mention);
        }
      }
    }
  }

  /**
   * The one person whom a description in a paragraph means.
   *
   * @param isNear whether a person is named there or shortly before
   */
  Optional<String> holder(Phrases phrases, Subject description, Predicate<String> isNear) {
    Prose prose = phrases.prose();
    if (!prose.token(description.from()).text().equalsIgnoreCase("the")) {
      return Optional.empty();
    }
    Token head = prose.token(phrases.headOf(description));
    Set<String> bodies = bodies(phrases, description.from(), description.to());
    boolean plain = isPlain(prose, description);
    Set<String> fitting = new LinkedHashSet<>();
    for (Office office : byRole.getOrDefault(kind(head.text()), List.of())) {
      boolean same = office.role().equals(head.text().toLowerCase(Locale.ROOT));
      boolean bare = same && office.titled() && isNear.test(office.person());
      if (shares(office.bodies(), bodies) || bare && (plain || office.bodies().isEmpty())) {
        fitting.add(office.person());
      }
    }
    return fitting.size() == 1 ? Optional.of(fitting.iterator().next()) : Optional.empty();
  }

  /** "MI6 chief Richard Moore" */
  private void before(Phrases phrases, Mention person) {
    Prose prose = phrases.prose();
    int role = prose.indexAt(person.start()) - 1;
    if (isRole(prose.token(role))) {
      int from = role;
      while (role - from < NEAR && isNominal(prose.token(from - 1))) {
        from--;
      }
      add(person, prose.token(role), bodies(phrases, from, role), true);
    }
  }

  /** "Richard Moore, the chief of MI6," */
  private void behind(Phrases phrases, Mention person) {
    Prose prose = phrases.prose();
    int comma = prose.indexAt(person.end());
    if (!prose.token(comma).is(",")) {
      return;
    }
    for (int i = comma + 1; i <= comma + NEAR && isNominal(prose.token(i)); i++) {
      boolean ends = !prose.token(i + 1).isWord() || phrases.endsHead(i + 1);
      if (isRole(prose.token(i)) && ends) {
        int end = endOfApposition(prose, i);
        add(person, prose.token(i), bodies(phrases, comma + 1, end), false);
        return;
      }
    }
  }

  private static int endOfApposition(Prose prose, int from) {
    int i = from;
    while (i < prose.size() && i - from < APPOSITION && !prose.token(i).is(",")) {
      i++;
    }
    return i;
  }

  private static boolean isNominal(Token token) {
    return token.isWord() && !Cues.isVerb(token) && !token.is("who");
  }

  private void add(Mention person, Token role, Set<String> bodies, boolean titled) {
    String written = role.text().toLowerCase(Locale.ROOT);
    String word = SHORT.getOrDefault(written, written);
    byRole
        .computeIfAbsent(kind(word), k -> new ArrayList<>())
        .add(new Office(person.name(), word, bodies, titled));
  }

  private static boolean isRole(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return token.isWord() && (Lexicon.isRole(word) || SHORT.containsKey(word));
  }

  /** One word for those who lead. */
  private static String kind(String role) {
    String word = role.toLowerCase(Locale.ROOT);
    return HEADS.contains(word) ? "head" : word;
  }

  private static Set<String> bodies(Phrases phrases, int from, int to) {
    Set<String> bodies = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      phrases.mentionAt(i).filter(m -> !m.isPerson()).map(Mention::name).ifPresent(bodies::add);
    }
    return bodies;
  }

  /** Whether a description names no body and no place at all: the chief, the former minister. */
  private static boolean isPlain(Prose prose, Subject description) {
    for (int i = description.from() + 1; i < description.to(); i++) {
      if (!prose.token(i).isLower() || prose.token(i).is("of")) {
        return false;
      }
    }
    return true;
  }

  private static boolean shares(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(a -> others.stream().anyMatch(b -> isPart(a, b) || isPart(b, a)));
  }

  private static boolean isPart(String part, String name) {
    return name.equals(part) || name.endsWith(" " + part);
  }
}
