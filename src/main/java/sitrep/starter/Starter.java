package sitrep.starter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.Dossier;
import sitrep.prose.Slug;
import sitrep.theme.Originals;
import sitrep.yaml.YamlText;

/** Writes the first version of what an author goes on with. */
public final class Starter {

  private static final List<String> DIGEST =
      List.of(
          "content/site.yaml",
          "content/briefs/welcome.md",
          "content/dossiers/things/sitrep.md",
          "content/pages/about.md",
          "seeds/first-source.txt");

  private static final Pattern BLANK = Pattern.compile("@(\\w+)@");

  private final Path root;

  /** A starter for the digest in this folder, which need not exist yet. */
  public Starter(Path root) {
    this.root = root;
  }

  /**
   * A small digest that builds.
   *
   * @return the files that were written
   * @throws FileAlreadyExistsException if there is a digest already
   */
  public List<Path> digest(LocalDate today) throws IOException {
    if (Files.exists(root.resolve(DIGEST.get(0)))) {
      throw new FileAlreadyExistsException(root.resolve(DIGEST.get(0)).toString());
    }
    List<Path> written = new ArrayList<>();
    for (String name : DIGEST) {
      String template = name.substring(name.lastIndexOf('/') + 1);
      written.add(write(root.resolve(name), fill(template, Map.of("date", today.toString()))));
    }
    return written;
  }

  /** A brief with the canonical sections, as a draft. */
  public Path brief(String title, LocalDate date) throws IOException {
    Path file = root.resolve("content/briefs/" + date.getYear() + "/" + Slug.of(title) + ".md");
    return write(
        file, fill("brief.md", Map.of("title", YamlText.quoted(title), "date", date.toString())));
  }

  /** A dossier. */
  public Path dossier(String name, Dossier.Kind kind) throws IOException {
    Path file = root.resolve("content/dossiers/" + kind.folder() + "/" + Slug.of(name) + ".md");
    return write(
        file, fill("dossier.md", Map.of("name", YamlText.quoted(name), "kind", kind.word())));
  }

  /** A copy of a raw text, byte for byte, with a file for what is known of it beside it. */
  public List<Path> source(Path text, LocalDate retrieved) throws IOException {
    String base = text.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Path copy = root.resolve("seeds/" + Slug.of(base) + ".txt");
    Path sidecar = root.resolve("seeds/" + Slug.of(base) + ".yaml");
    if (Files.exists(sidecar)) {
      throw new FileAlreadyExistsException(sidecar.toString());
    }
    byte[] bytes = Files.readAllBytes(text);
    Files.createDirectories(copy.getParent());
    Files.write(copy, bytes, StandardOpenOption.CREATE_NEW);
    return List.of(copy, write(sidecar, fill("source.yaml", Map.of("date", retrieved.toString()))));
  }

  /**
   * A copy of a file of the theme, or of a part of it. Parts are put behind those that are there.
   *
   * @throws FileAlreadyExistsException if the digest has the whole file, or that part, already
   */
  public Path template(String name, Optional<String> part, String copy) throws IOException {
    Path file = root.resolve("templates/" + name);
    if (part.isEmpty() || !Files.exists(file)) {
      return write(file, copy);
    }
    if (!Originals.takesPart(Files.readString(file), part.get())) {
      throw new FileAlreadyExistsException(file.toString());
    }
    return Files.writeString(file, "\n" + copy, StandardOpenOption.APPEND);
  }

  /** Writes a new file; one that is there already is left as it is. */
  public static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  private static String fill(String template, Map<String, String> values) throws IOException {
    try (InputStream in = Starter.class.getResourceAsStream(template)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return BLANK
          .matcher(text)
          .replaceAll(blank -> Matcher.quoteReplacement(values.get(blank.group(1))));
    }
  }
}
