package sitrep.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sitrep.digest.NamedEntity;
import sitrep.digest.NamedEntity.Kind;
import sitrep.line.Prose;

/**
 * Finds the names of an article in two passes: the first learns full names from words that tell
 * their kind, the second finds their shorter forms and settles what the first left open.
 */
public final class NameFinder {

  private final List<Candidate> candidates = new ArrayList<>();
  private final Context context;
  private final People people = new People();
  private final Map<String, Kind> learned = new LinkedHashMap<>();
  private final Map<String, String> acronyms = new HashMap<>();

  private NameFinder(List<Prose> article) {
    Vocabulary vocabulary = new Vocabulary(article);
    for (Prose prose : article) {
      for (Run run : Runs.of(prose, vocabulary)) {
        candidates.addAll(RunReader.read(run));
      }
    }
    this.context = new Context(candidates);
    candidates.forEach(this::learn);
  }

  /** The mentions of names in an article, in order. */
  public static List<Mention> find(List<Prose> article) {
    NameFinder finder = new NameFinder(article);
    List<Mention> mentions = new ArrayList<>();
    for (Candidate candidate : finder.candidates) {
      finder.mention(candidate).ifPresent(mentions::add);
    }
    return List.copyOf(mentions);
  }

  private void learn(Candidate candidate) {
    Run run = candidate.run();
    Optional<Kind> kind = candidate.kind().or(() -> context.of(run));
    if (kind.isEmpty()) {
      return;
    }
    if (kind.get() == Kind.PERSON && run.size() > 1) {
      people.add(run.words(), candidate.gender());
    }
    learned.putIfAbsent(run.words(), kind.get());
    if (kind.get() == Kind.ORGANISATION && run.after().is("(")) {
      String acronym = run.prose().token(run.to() + 1).text();
      if (run.size() > 1 && run.prose().token(run.to() + 2).is(")") && isAcronym(acronym, run)) {
        acronyms.put(acronym, run.words());
        learned.put(acronym, kind.get());
      }
    }
  }

  private static boolean isAcronym(String acronym, Run run) {
    return acronym.length() > 1
        && acronym.equals(acronym.toUpperCase(Locale.ROOT))
        && acronym.charAt(0) == run.first().text().charAt(0);
  }

  private Optional<Mention> mention(Candidate candidate) {
    Run run = candidate.run();
    String words = run.words();
    Optional<Person> person = run.size() == 1 ? people.byOneWord(words) : Optional.empty();
    boolean other = candidate.is(Kind.ORGANISATION) || candidate.is(Kind.PLACE);
    boolean namesake =
        candidate.is(Kind.PLACE)
            && person.filter(p -> p.isSurely(words)).isPresent()
            && !Context.isWhere(run.before());
    if (person.isPresent() && (!other || namesake)) {
      return Optional.of(
          new Mention(
              run.start(), run.end(), Kind.PERSON, person.get().name(), person.get().gender()));
    }
    Optional<Kind> kind = candidate.kind().or(() -> Optional.ofNullable(learned.get(words)));
    return kind.or(() -> context.of(run)).map(k -> mention(run, k, candidate.gender()));
  }

  /** "NEW YORK" as running text writes it. */
  private static String capitalised(String words) {
    StringBuilder name = new StringBuilder(words);
    for (int i = 1; i < words.length(); i++) {
      if (Character.isLetter(words.charAt(i - 1))) {
        name.setCharAt(i, Character.toLowerCase(words.charAt(i)));
      }
    }
    return words.length() > 3 ? name.toString() : words;
  }

  private Mention mention(Run run, NamedEntity.Kind kind, Gender gender) {
    if (kind == Kind.PERSON) {
      Person person = people.of(run.words(), gender);
      return new Mention(run.start(), run.end(), kind, person.name(), person.gender());
    }
    boolean dateline = run.end() <= run.prose().datelineEnd();
    String words = dateline ? capitalised(run.words()) : run.words();
    String name = acronyms.getOrDefault(words, words);
    return new Mention(run.start(), run.end(), kind, name, Gender.UNKNOWN);
  }
}
