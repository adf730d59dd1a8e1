package sitrep.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of the theme that come with Sitrep, and copies of them to go on with. */
public final class Originals {

  private static final String PACKED = "/templates/";

  /** Their names, sorted. */
  public static final List<String> FILES =
      List.of(
          "_headers",
          "brief.html",
          "dossier.html",
          "edition.html",
          "home.html",
          "layout.html",
          "list.html",
          "notfound.html",
          "parts.html",
          "quotations.html",
          "redirect.html",
          "search.html",
          "search.js",
          "site.js",
          "source.html",
          "style.css",
          "text.html",
          "timeline.html",
          "topic.html",
          "words.js",
          "words/de.properties",
          "words/en.properties");

  private Originals() {}

  static boolean has(String name) {
    return Originals.class.getResource(PACKED + name) != null;
  }

  /**
   * The bytes of a file.
   *
   * @throws IOException if there is none of this name
   */
  static byte[] read(String name) throws IOException {
    try (InputStream packed = Originals.class.getResourceAsStream(PACKED + name)) {
      if (packed == null) {
        throw new IOException("the theme has no file " + name);
      }
      return packed.readAllBytes();
    }
  }

  private static String text(String file) throws IOException {
    return new String(read(file), UTF_8);
  }

  /** The names of the parts that a template has. */
  public static List<String> parts(String file) throws IOException {
    return NamedPart.in(text(file)).stream().map(NamedPart::name).toList();
  }

  /** A file with a note of which original it is a copy. */
  public static String copy(String file) throws IOException {
    String text = text(file);
    String note = "original " + OwnFile.hash(text);
    if (file.endsWith(".html")) {
      return text.replaceFirst("\n", "\n<!--/* " + note + " */-->\n");
    }
    return (file.matches(".*\\.(css|js)") ? "/* " + note + " */\n" : "# " + note + "\n") + text;
  }

  /**
   * A part of a template with such a note.
   *
   * @throws java.util.NoSuchElementException if the template has no part of this name
   */
  public static String copy(String file, String part) throws IOException {
    String text = text(file);
    String original =
        NamedPart.in(text).stream()
            .filter(p -> p.name().equals(part))
            .findFirst()
            .orElseThrow()
            .of(text);
    return "<!--/* original " + OwnFile.hash(original) + " */-->\n" + original + "\n";
  }

  /** Whether a template of a digest's own may be given a further part. */
  public static boolean takesPart(String own, String part) {
    return OwnFile.isParts(own) && NamedPart.in(own).stream().noneMatch(p -> p.name().equals(part));
  }
}
