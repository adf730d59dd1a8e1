package sitrep.digest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.problem.Place;

/** A citation, {@code [@id, para. 4; @other 2]}: one source or several. */
public record Citation(List<Cite> cites, Place place) implements Fragment {

  private static final Pattern PARAGRAPH =
      Pattern.compile("para(?:graph|\\.)?\\s*(\\d+)", Pattern.CASE_INSENSITIVE);

  public Citation {
    cites = List.copyOf(cites);
    Objects.requireNonNull(place);
  }

  /**
   * One source of a citation.
   *
   * @param locator where in the source, such as {@code para. 4}, or empty
   * @param credibility of this piece of information, where it differs from what the source as a
   *     whole is given
   */
  public record Cite(
      String source, String locator, Optional<Credibility> credibility, Place place) {

    public Cite {
      Objects.requireNonNull(source);
      Objects.requireNonNull(locator);
      Objects.requireNonNull(credibility);
      Objects.requireNonNull(place);
    }

    /** The number of the paragraph to which the locator leads, as it is written. */
    public Optional<String> paragraph() {
      Matcher paragraph = PARAGRAPH.matcher(locator);
      return paragraph.matches() ? Optional.of(paragraph.group(1)) : Optional.empty();
    }
  }
}
