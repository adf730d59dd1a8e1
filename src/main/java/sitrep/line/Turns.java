package sitrep.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who speaks in which paragraph of a transcript. A text is one where paragraphs begin with the
 * labels of at least two speakers that come again, of whom one asks or presides, or else is named
 * in what is said. Between the first and the last label, whoever spoke goes on; before and behind
 * them nobody does.
 */
public final class Turns {

  /** A text that is no transcript. */
  static final Turns NONE = new Turns(Map.of());

  private static final int FEWEST = 3;
  private static final int FEWEST_WITHOUT_OFFICE = 4;
  private static final Pattern NAME_WORD =
      Pattern.compile("(?<=[\\p{Ll},] |\\b(?:Mr|Mrs|Ms|Dr)\\. )\\p{Lu}[\\p{L}\\p{M}'’-]+");
  private static final Pattern ASIDE = Pattern.compile("[(\\[].*[)\\]]\\W*", Pattern.DOTALL);

  /** By a paragraph's first character in the text. */
  private final Map<Integer, Turn> turns;

  private Turns(Map<Integer, Turn> turns) {
    this.turns = turns;
  }

  /** The turns of a text; none where it is no transcript. */
  public static Turns in(List<Paragraph> paragraphs) {
    List<Optional<SpeakerLabel>> labels =
        paragraphs.stream().map(p -> SpeakerLabel.of(p.text())).toList();
    Speakers speakers = new Speakers(labels.stream().flatMap(Optional::stream).toList());
    return speakers.converse(paragraphs, labels)
        ? new Turns(turns(paragraphs, labels, speakers))
        : NONE;
  }

  private static Map<Integer, Turn> turns(
      List<Paragraph> paragraphs, List<Optional<SpeakerLabel>> labels, Speakers speakers) {
    Map<Integer, Turn> turns = new HashMap<>();
    List<Paragraph> unlabelled = new ArrayList<>();
    boolean speaking = false;
    boolean above = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      Optional<SpeakerLabel> label = labels.get(i);
      if (label.filter(speakers::has).isPresent()) {
        unlabelled.forEach(p -> turns.put(p.start(), new Turn(Turn.By.GOING_ON, p.start())));
        unlabelled.clear();
        int start = paragraph.start() + indent(paragraph) + label.get().end();
        turns.put(paragraph.start(), new Turn(label.get().by(), start));
        speaking = true;
        above = label.get().end() == paragraph.text().length();
      } else if (label.isPresent() || ASIDE.matcher(paragraph.text()).matches()) {
        speaking = false;
      } else if (above) {
        turns.put(paragraph.start(), new Turn(Turn.By.GOING_ON, paragraph.start()));
        above = false;
      } else if (speaking) {
        unlabelled.add(paragraph);
      }
    }
    return turns;
  }

  private static int indent(Paragraph paragraph) {
    String line = paragraph.lines().get(0).text();
    return line.length() - line.stripLeading().length();
  }

  /** What somebody says in the paragraph, if anybody does. */
  Optional<Turn> of(Paragraph paragraph) {
    return Optional.ofNullable(turns.get(paragraph.start()));
  }

  /** Whether the paragraph begins with a speaker's label. */
  boolean isLabelled(Paragraph paragraph) {
    return of(paragraph).filter(turn -> turn.by() != Turn.By.GOING_ON).isPresent();
  }

  /** Those to whom a text's labels belong. */
  private static final class Speakers {

    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final boolean presided;
    private final boolean asked;

    Speakers(List<SpeakerLabel> labels) {
      for (SpeakerLabel label : labels) {
        uses.merge(label.key(), 1, Integer::sum);
        if (label.isFullName()) {
          named.add(label.key());
        }
      }
      this.asked = labels.stream().anyMatch(l -> l.by() == Turn.By.QUESTION);
      this.presided = asked || labels.stream().anyMatch(l -> l.by() == Turn.By.OFFICE);
    }

    /** A surname counts where a label gives the full name, or somebody presides. */
    boolean has(SpeakerLabel label) {
      boolean again = uses.get(label.key()) > 1;
      return switch (label.by()) {
        case NAME ->
            label.isOneWord()
                ? again && (named.contains(label.key()) || presided && label.isInCapitals())
                : label.isFullName() && (again || label.isInCapitals() || label.isTitled());
        case ANSWER -> asked;
        default -> true;
      };
    }

    boolean converse(List<Paragraph> paragraphs, List<Optional<SpeakerLabel>> labels) {
      List<SpeakerLabel> own = labels.stream().flatMap(Optional::stream).filter(this::has).toList();
      Set<String> keys = own.stream().map(SpeakerLabel::key).collect(Collectors.toSet());
      long again = keys.stream().filter(key -> uses.get(key) > 1).count();
      if (presided) {
        return own.size() >= FEWEST && keys.size() > 1 && again > 0;
      }
      return own.size() >= FEWEST_WITHOUT_OFFICE
          && again > 1
          && isNamedInWords(names(own), paragraphs, labels);
    }

    private static Set<String> names(List<SpeakerLabel> labels) {
      return labels.stream()
          .flatMap(label -> Stream.of(label.name().split(" ")))
          .map(word -> word.toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());
    }

    /** Whether what is said names a speaker, as it does with persons and not with other labels. */
    private static boolean isNamedInWords(
        Set<String> names, List<Paragraph> paragraphs, List<Optional<SpeakerLabel>> labels) {
      for (int i = 0; i < paragraphs.size(); i++) {
        String text = paragraphs.get(i).text();
        int from = labels.get(i).map(SpeakerLabel::end).orElse(0);
        Matcher word = NAME_WORD.matcher(text);
        for (boolean found = word.find(from); found; found = word.find()) {
          if (names.contains(word.group().toLowerCase(Locale.ROOT))) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
