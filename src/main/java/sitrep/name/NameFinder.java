package sitrep.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sitrep.digest.NamedEntity;
import sitrep.digest.NamedEntity.Kind;
import sitrep.line.Prose;
import sitrep.prose.Token;

/**
 * Finds the names of an article in two passes: the first learns full names from words that tell
 * their kind, the second finds their shorter forms and settles what the first left open.
 */
public final class NameFinder {

  private final List<Candidate> candidates = new ArrayList<>();
  private final Context context;
  private final People people = new People();
  private final Map<String, Kind> learned = new LinkedHashMap<>();
  private final Acronyms acronyms = new Acronyms();

  private NameFinder(List<Prose> article) {
    Vocabulary vocabulary = new Vocabulary(article);
    LabelNames labels = new LabelNames(article);
    List<Prose> headings = article.stream().filter(Headings::is).toList();
    for (Prose prose : article) {
      if (!Headings.is(prose)) {
        for (Run run : Runs.of(Compounds.parted(labels.spelt(prose)), vocabulary)) {
          candidates.addAll(read(run));
        }
      }
    }
    this.context = new Context(candidates, vocabulary);
    candidates.forEach(this::learn);
    Lists.places(candidates, this::isPlace, this::isOpen).forEach(w -> learned.put(w, Kind.PLACE));
    headings.forEach(this::introduce);
    headings.forEach(this::readHeading);
    candidates.sort(Comparator.comparingInt(c -> c.run().start()));
  }

  private static List<Candidate> read(Run run) {
    if (isAgency(run)) {
      return List.of(Candidate.of(run, Kind.ORGANISATION));
    }
    if (Ships.is(run)) {
      return List.of();
    }
    return LabelNames.is(run) ? LabelNames.read(run) : RunReader.read(run);
  }

  /**
   * Whatever stands in the bracket of a dateline, or between its strokes: "PRAGUE (Meridian Wire) —
   * ".
   */
  private static boolean isAgency(Run run) {
    boolean brackets = run.before().is("(") && run.after().is(")");
    boolean strokes = run.before().is("/") && run.after().is("/");
    return run.end() <= run.prose().datelineEnd() && (brackets || strokes);
  }

  private boolean isPlace(Candidate candidate) {
    return candidate.is(Kind.PLACE) || learned.get(candidate.run().words()) == Kind.PLACE;
  }

  private boolean isOpen(Candidate candidate) {
    String words = candidate.run().words();
    return candidate.kind().isEmpty()
        && !learned.containsKey(words)
        && people.byOneWord(words, Gender.UNKNOWN).isEmpty();
  }

  /** A heading may give in full whom the text calls by title and surname: "Ms. Lee". */
  private void introduce(Prose heading) {
    for (int i = 0; i + 1 < heading.size(); i++) {
      String given = heading.token(i).text();
      String surname = heading.token(i + 1).text();
      if (Lexicon.isGivenName(given)
          && learned.get(surname) == Kind.PERSON
          && people.byOneWord(surname, Gender.UNKNOWN).isEmpty()) {
        people.add(given + " " + surname, Lexicon.genderOfName(given));
      }
    }
  }

  private void readHeading(Prose heading) {
    for (Run run : Headings.names(heading, this::isKnown)) {
      candidates.add(
          Forms.known(run).map(k -> Candidate.of(run, k)).orElseGet(() -> Candidate.open(run)));
    }
  }

  private boolean isKnown(String words) {
    return Lexicon.isPlace(words)
        || Lexicon.isOrganisation(words)
        || learned.containsKey(words)
        || people.isNamed(words)
        || people.byOneWord(words, Gender.UNKNOWN).filter(p -> p.isSurname(words)).isPresent();
  }

  /** The mentions of names in an article, in order. */
  public static List<Mention> find(List<Prose> article) {
    NameFinder finder = new NameFinder(article);
    return Addresses.join(
        finder.candidates.stream().map(Candidate::run).toList(),
        finder.candidates.stream().map(finder::mention).toList());
  }

  private void learn(Candidate candidate) {
    Run run = candidate.run();
    Optional<Kind> kind = candidate.kind().or(() -> context.of(run));
    if (kind.isEmpty()) {
      return;
    }
    if (kind.get() == Kind.PERSON) {
      if (run.size() > 1) {
        people.add(run.words(), candidate.gender());
      } else {
        people.call(run.words(), candidate.gender());
      }
    }
    learned.putIfAbsent(run.words(), kind.get());
    if (kind.get() == Kind.ORGANISATION) {
      acronyms.learn(run).ifPresent(acronym -> learned.put(acronym, Kind.ORGANISATION));
    }
  }

  private Optional<Mention> mention(Candidate candidate) {
    Run run = candidate.run();
    String words = run.words();
    Optional<Person> person =
        run.size() == 1 ? people.byOneWord(words, candidate.gender()) : Optional.empty();
    boolean other = candidate.is(Kind.ORGANISATION) || candidate.is(Kind.PLACE);
    boolean namesake =
        other
            && person.filter(p -> p.isSurely(words)).isPresent()
            && !Context.isWhere(run.before());
    if (person.isPresent() && (!other || namesake)) {
      return Optional.of(
          new Mention(
              run.start(), run.end(), Kind.PERSON, person.get().name(), person.get().gender()));
    }
    if (run.size() == 1 && !other && people.isSurname(words)) {
      return Optional.of(
          new Mention(run.start(), run.end(), Kind.PERSON, words, candidate.gender()));
    }
    Optional<Kind> kind = candidate.kind().or(() -> Optional.ofNullable(learned.get(words)));
    return kind.or(() -> context.of(run)).map(k -> mention(run, k, candidate.gender()));
  }

  private Mention mention(Run run, NamedEntity.Kind kind, Gender gender) {
    if (kind == Kind.PERSON) {
      Gender told = gender == Gender.UNKNOWN ? Lexicon.genderOfName(run.first().text()) : gender;
      Person person = people.of(run.words(), told);
      return new Mention(run.start(), run.end(), kind, person.name(), person.gender());
    }
    boolean dateline =
        run.end() <= run.prose().datelineEnd()
                && run.tokens().stream().allMatch(Token::isAllCapitals)
            || run.isLeadCapitals() && Lexicon.isPlace(run.capitalised());
    String words = dateline ? run.capitalised() : run.words();
    String name = acronyms.fullest(words);
    boolean province = kind == Kind.PLACE && run.after().is("province");
    int end = province ? run.after().end() : run.end();
    return new Mention(run.start(), end, kind, name, Gender.UNKNOWN);
  }
}
