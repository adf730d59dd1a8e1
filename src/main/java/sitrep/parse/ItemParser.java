package sitrep.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sitrep.config.SiteConfig;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Body;
import sitrep.digest.Edition;
import sitrep.digest.FreePage;
import sitrep.digest.Item;
import sitrep.digest.Topic;
import sitrep.input.InputFile;
import sitrep.markdown.MarkdownReader;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.prose.Slug;
import sitrep.rawtext.RawTextReader;
import sitrep.yaml.Fields;
import sitrep.yaml.YamlValue;

/**
 * Makes of one file the item that it describes: a pure function of the file and the site's
 * settings. A file with errors still becomes an item where it can, so that what refers to it is not
 * reported as well.
 */
public final class ItemParser {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  static {
    // Two of Flexmark's classes wait for each other for ever where two threads load them at once.
    MarkdownReader.read("", 1, "", RawHtml.SANITISE);
  }

  private final SiteConfig site;
  private final RawTextReader rawTexts;

  public ItemParser(SiteConfig site, RawTextReader rawTexts) {
    this.site = site;
    this.rawTexts = rawTexts;
  }

  /**
   * The item in the file; empty where there is none to be had.
   *
   * @throws UncheckedIOException if the file can't be read
   */
  public Outcome<Optional<Item>> parse(InputFile file) {
    List<Problem> problems = new ArrayList<>();
    try {
      if (file.name().codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
        return new Outcome<>(
            Optional.empty(), List.of(Problem.of(ProblemKind.BAD_PATH, Place.of(file.name()))));
      }
      Optional<Item> item =
          file.role() == InputFile.Role.SOURCE
              ? Optional.of(
                  new SourceParser(values(problems), site.isForEveryone(), rawTexts, problems)
                      .parse(file, file.bytes()))
              : written(file, problems);
      return new Outcome<>(item, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Values values(List<Problem> problems) {
    return new Values(site.zone(), site.unmarked(), problems);
  }

  private Optional<Item> written(InputFile file, List<Problem> problems) throws IOException {
    Outcome<String> text = Decoder.written(file.name(), file.bytes());
    problems.addAll(text.problems());
    if (!text.problems().isEmpty()) {
      return Optional.empty();
    }
    String what =
        "a"
            + (file.role() == InputFile.Role.EDITION ? "n " : " ")
            + file.role().name().toLowerCase(java.util.Locale.ROOT);
    TurnedText.find(file.name(), text.value(), problems);
    FrontMatter matter = FrontMatter.due(file.name(), what, text.value(), problems);
    Outcome<Body> body =
        MarkdownReader.read(file.name(), matter.bodyLine(), matter.body(), site.rawHtml());
    problems.addAll(body.problems());
    MarkedEntries entries = new MarkedEntries(matter.keys());
    entries.findLost(problems);
    Optional<? extends Item> item = item(file, what, entries.unmarked(), body.value(), problems);
    Optional<Item> layered =
        item.map(
            i ->
                entries.layered(
                    i, keys -> item(file, what, keys, body.value(), new ArrayList<>())));
    layered.ifPresent(i -> Wholes.check(site.isForEveryone(), matter.keys(), i, problems));
    return layered;
  }

  private Optional<? extends Item> item(
      InputFile file, String what, YamlValue.Mapping keys, Body body, List<Problem> problems) {
    Fields fields = new Fields(what, keys, problems);
    Values values = values(problems);
    Optional<? extends Item> item =
        switch (file.role()) {
          case BRIEF -> new BriefParser(values, site.scale(), problems).parse(file, fields, body);
          case DOSSIER -> new DossierParser(values).parse(file, fields, body);
          case TOPIC -> topic(file, fields, values, body);
          case EDITION -> Optional.of(edition(file, fields, values, body));
          case PAGE -> page(file, fields, values, body);
          case SOURCE, SIDECAR, LINE_FORMS, ASSET ->
              throw new IllegalArgumentException(file.name());
        };
    fields.finish();
    return item;
  }

  private static Optional<Topic> topic(InputFile file, Fields fields, Values values, Body body) {
    return fields
        .required("title")
        .map(
            title ->
                new Topic(
                    id(file),
                    title,
                    values.marking(fields),
                    fields.texts("aliases"),
                    body,
                    start(file)));
  }

  private static Edition edition(InputFile file, Fields fields, Values values, Body body) {
    String title = fields.text("title").orElse("");
    return new Edition(
        file.baseName(), title, values.marking(fields), fields.texts("aliases"), body, start(file));
  }

  private static Optional<FreePage> page(InputFile file, Fields fields, Values values, Body body) {
    Optional<String> title = fields.required("title");
    String summary = fields.text("summary").orElse("");
    String slug = fields.text("slug").map(Slug::of).orElse(id(file));
    var marking = values.marking(fields);
    var former = fields.texts("aliases");
    return title.map(t -> new FreePage(slug, t, summary, marking, former, body, start(file)));
  }

  static Place start(InputFile file) {
    return new Place(file.name(), 1, 1);
  }

  /** A file's name is its id as it stands if it can stand in an address; else its slug is. */
  static String id(InputFile file) {
    String name = file.baseName();
    return ID.matcher(name).matches() ? name : Slug.of(name);
  }
}
