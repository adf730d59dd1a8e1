package sitrep.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.ProtectedText;
import sitrep.digest.Source;
import sitrep.input.InputFile;
import sitrep.parse.ProtectedNames;
import sitrep.parse.ProtectedTexts;

/**
 * The files of protected sources. What they hold is read anew in each build, is held against what
 * is shown, and is neither part of the digest nor remembered.
 *
 * @param markings of each file
 */
record ProtectedFiles(List<InputFile> files, List<Marking> markings) {

  ProtectedFiles {
    files = List.copyOf(files);
    markings = List.copyOf(markings);
  }

  /**
   * Those among the files of a digest.
   *
   * @param parsed what came of each file
   */
  static ProtectedFiles among(List<InputFile> files, List<ParsedFile> parsed) {
    List<InputFile> found = new ArrayList<>();
    List<Marking> markings = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Optional<Item> item = parsed.get(i).outcome().value();
      if (item.isPresent() && item.get() instanceof Source source && source.isProtected()) {
        found.add(files.get(i));
        markings.add(source.marking());
      }
    }
    return new ProtectedFiles(found, markings);
  }

  /** Who the sources are. */
  Set<String> names() throws IOException {
    return ProtectedNames.of(files);
  }

  /** What they say. */
  List<ProtectedText> texts() throws IOException {
    List<ProtectedText> texts = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      texts.add(new ProtectedText(markings.get(i), ProtectedTexts.of(files.get(i))));
    }
    return texts;
  }
}
