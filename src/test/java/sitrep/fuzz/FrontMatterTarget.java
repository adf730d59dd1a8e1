package sitrep.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.digest.Digest;
import sitrep.digest.Item;
import sitrep.input.InputFile;
import sitrep.input.InputFile.Role;
import sitrep.page.PagePath;
import sitrep.parse.ItemParser;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.rawtext.RawTextReader;

/**
 * The keys of any file are read or told to be wrong. The first byte says which kind of file the
 * rest is the front matter of, or that it is the settings or a digest's own forms of lines.
 */
public final class FrontMatterTarget {

  private static final Role[] ROLES = {
    Role.BRIEF, Role.DOSSIER, Role.TOPIC, Role.EDITION, Role.PAGE, Role.SOURCE
  };

  /** Where a source as a whole is told to be wrong, wherever its keys stand. */
  private static final Place START_OF_SOURCE = new Place("seeds/a.txt", 1, 1);

  private static final Path FOLDER = folder();
  private static final BuildConfig CONFIG = settings("").value();
  private static final ItemParser PARSER = new ItemParser(CONFIG.site(), RawTextReader.standard());

  private FrontMatterTarget() {}

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    if (data.length == 0) {
      return;
    }
    String keys =
        new String(data, 1, data.length - 1, StandardCharsets.UTF_8)
            .replace("\r\n", "\n")
            .replace('\r', '\n');
    int kind = data[0] & 7;
    if (kind < ROLES.length) {
      item(ROLES[kind], keys);
    } else if (kind == ROLES.length) {
      Told.soundly(ConfigReader.FILE, keys, settings(keys).problems());
    } else {
      Told.soundly("f.txt", keys, RawTextReader.withForms("f.txt", keys).problems());
    }
  }

  private static void item(Role role, String keys) throws IOException {
    boolean beside = role == Role.SOURCE;
    String text = beside ? keys : "---\n" + keys + "\n---\nWords.\n";
    String name = beside ? "seeds/a.yaml" : "content/a.md";
    InputFile file = file(name, beside ? Role.SIDECAR : role, text, Optional.empty());
    InputFile whole =
        beside ? file("seeds/a.txt", Role.SOURCE, "Words.\n", Optional.of(file)) : file;
    Outcome<Optional<Item>> outcome = PARSER.parse(whole);
    List<Problem> here =
        outcome.problems().stream().filter(p -> !p.place().equals(START_OF_SOURCE)).toList();
    Told.soundly(name, text, here);
    List<Item> items = outcome.value().stream().toList();
    Digest.of(CONFIG.release(), items).value().items().forEach(PagePath::of);
  }

  private static InputFile file(String name, Role role, String text, Optional<InputFile> beside) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new InputFile(name, role, Path.of(name), beside, Optional.of(bytes));
  }

  private static Outcome<BuildConfig> settings(String text) {
    try {
      Files.writeString(FOLDER.resolve(ConfigReader.FILE), text);
      return ConfigReader.read(BuildOptions.of(FOLDER), Map.of("SOURCE_DATE_EPOCH", "1767268800"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      Files.createDirectories(folder.resolve("content"));
      return folder;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
