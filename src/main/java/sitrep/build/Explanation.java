package sitrep.build;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sitrep.problem.Problem;

/** Why something was built as it was. */
public sealed interface Explanation {

  /** The faults of the digest as it is now. */
  List<Problem> problems();

  /**
   * Of a page.
   *
   * @param file the page's file in the site
   * @param origin the file of the digest that causes it to exist
   * @param made when it was last made, as far as that is remembered
   * @param cause why it was made then; empty where that is not remembered
   * @param next why the next build will make it anew; empty if it will take it as it is
   * @param inputs what it depends on, beside the program
   */
  record OfPage(
      String file,
      String origin,
      Optional<Instant> made,
      String cause,
      Optional<String> next,
      List<Input> inputs,
      List<Problem> problems)
      implements Explanation {

    public OfPage {
      inputs = List.copyOf(inputs);
      problems = List.copyOf(problems);
    }
  }

  /**
   * What a page depends on.
   *
   * @param body whether the page may tell what stands in its body, and not only what it is about
   * @param changed whether that has changed since the last build
   */
  record Input(String name, boolean body, boolean changed) {

    /** The file that it stands in; a topic may stand in the brief that first names it. */
    public String file() {
      return name.replaceFirst(", topic .*$", "");
    }
  }

  /**
   * Of a file of the digest.
   *
   * @param all whether every page depends on it
   * @param pages the files of the pages that tell of it
   */
  record OfFile(String name, boolean all, List<String> pages, List<Problem> problems)
      implements Explanation {

    public OfFile {
      pages = List.copyOf(pages);
      problems = List.copyOf(problems);
    }
  }
}
