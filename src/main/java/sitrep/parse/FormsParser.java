package sitrep.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sitrep.input.InputFile;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.rawtext.RawTextReader;

/** Reads a digest's own list of forms of lines. */
public final class FormsParser {

  private FormsParser() {}

  /**
   * A reader of raw texts that knows the forms in this file, if there is one.
   *
   * @throws UncheckedIOException if the file can't be read
   */
  public static Outcome<RawTextReader> parse(Optional<InputFile> file) {
    if (file.isEmpty()) {
      return Outcome.of(RawTextReader.standard());
    }
    try {
      String name = file.get().name();
      Outcome<String> text = Decoder.written(name, file.get().bytes());
      Outcome<RawTextReader> reader = RawTextReader.withForms(name, text.value());
      List<Problem> problems = new ArrayList<>(text.problems());
      problems.addAll(reader.problems());
      return new Outcome<>(reader.value(), problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
