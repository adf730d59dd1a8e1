package sitrep.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sitrep.hash.Sha256;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;

/**
 * The files of the theme. A file in the digest's own {@code templates/} goes before the one of the
 * same name in the jar, or its named parts do, so that an author overrides just what should look
 * different. A name behind {@code original/} is that of the file in the jar.
 */
public final class Theme {

  private static final String ORIGINAL = "original/";
  private static final String OWN_STYLE = "own.css";
  private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)\\}");
  private static final List<String> WITH_SCRIPTS =
      List.of("layout.html", "redirect.html", "search.html");

  /** The digest's own files by name, as they were when the theme was read. */
  private final SortedMap<String, byte[]> own;

  /** Its templates, as somebody wrote them. */
  private final SortedMap<String, String> templates;

  private final Messages messages;

  private Theme(
      SortedMap<String, byte[]> own, SortedMap<String, String> templates, Messages messages) {
    this.own = own;
    this.templates = templates;
    this.messages = messages;
  }

  /**
   * The theme of the digest in this folder, with what is wrong with its own files.
   *
   * @param language of the site, such as {@code en}
   */
  public static Outcome<Theme> of(Path root, String language) throws IOException {
    SortedMap<String, byte[]> own = new TreeMap<>();
    SortedMap<String, String> templates = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    Path folder = root.resolve("templates");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          byte[] bytes = Files.readAllBytes(file);
          own.put(name, used(name, bytes, problems));
          if (name.endsWith(".html")) {
            templates.put(name, new String(bytes, StandardCharsets.UTF_8));
          }
        }
      }
    }
    Outcome<Messages> messages = Messages.of(language, own);
    problems.addAll(messages.problems());
    return new Outcome<>(new Theme(own, templates, messages.value()), problems);
  }

  /** Whether the digest has templates of its own, which may be wrong. */
  public boolean hasOwnTemplates() {
    return !templates.isEmpty();
  }

  /**
   * What to throw where a template can't be filled in: the same, unless the fault is in one of the
   * digest's own.
   *
   * @param template that was being filled in
   * @param said what is wrong with it
   */
  public RuntimeException fault(String template, String said, RuntimeException cause) {
    return OwnTemplates.fault(templates, template, said)
        .<RuntimeException>map(problem -> new TemplateFault(problem, cause))
        .orElse(cause);
  }

  /** The digest's own files by name, as somebody wrote them. */
  public SortedMap<String, String> ownFiles() {
    SortedMap<String, String> files = new TreeMap<>(templates);
    own.forEach(
        (name, bytes) -> files.putIfAbsent(name, new String(bytes, StandardCharsets.UTF_8)));
    return files;
  }

  /** The words of the theme. */
  public Messages messages() {
    return messages;
  }

  private static byte[] used(String name, byte[] own, List<Problem> problems) throws IOException {
    if (!Originals.FILES.contains(name) || Arrays.equals(own, Originals.read(name))) {
      return own;
    }
    String original = new String(Originals.read(name), StandardCharsets.UTF_8);
    Outcome<String> used =
        new OwnFile(name, new String(own, StandardCharsets.UTF_8), original).used();
    problems.addAll(used.problems());
    return used.value().getBytes(StandardCharsets.UTF_8);
  }

  /** Changes with any of the digest's own files. */
  public String fingerprint() {
    List<byte[]> parts = new ArrayList<>();
    own.forEach(
        (name, bytes) -> {
          parts.add(name.getBytes(StandardCharsets.UTF_8));
          parts.add(bytes);
        });
    return HexFormat.of().formatHex(Sha256.of(parts.toArray(new byte[0][])));
  }

  /**
   * The bytes of a file of the theme.
   *
   * @throws IOException if it can't be read, or there is none of this name
   */
  public byte[] read(String name) throws IOException {
    if (name.startsWith(ORIGINAL)) {
      return Originals.read(name.substring(ORIGINAL.length()));
    }
    byte[] held = own.get(name);
    return held == null ? Originals.read(name) : held.clone();
  }

  /**
   * A style sheet or script as it is served: ours in as few characters as it can be said in. The
   * digest's own styles stand behind those of the theme, and words in the place of their keys,
   * which a script has as {@code "#{key}"}.
   */
  public ThemeAsset asset(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    String small = name.substring(0, dot) + ".min" + name.substring(dot);
    byte[] held = read(name);
    boolean ours = Originals.has(small) && Arrays.equals(held, Originals.read(name));
    String text = new String(ours ? Originals.read(small) : held, StandardCharsets.UTF_8);
    if (name.endsWith(".css") && own.containsKey(OWN_STYLE)) {
      text += "\n" + new String(own.get(OWN_STYLE), StandardCharsets.UTF_8);
    }
    text = name.endsWith(".js") ? withWords(text) : text;
    String hash = Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
    return new ThemeAsset(
        name.substring(0, dot) + "-" + hash + name.substring(dot),
        text,
        "sha256-" + Sha256.base64(text));
  }

  private String withWords(String script) {
    return KEY.matcher(script)
        .replaceAll(
            key -> {
              String words = messages.find(key.group(1)).map(Phrase::pattern).orElse("");
              return Matcher.quoteReplacement(words.replaceAll("[\\\\\"]", "\\\\$0"));
            });
  }

  /** What browsers may load and run on the site's pages: a value of Content-Security-Policy. */
  public String policy() throws IOException {
    return Policy.of(this);
  }

  /** The templates of whole pages that hold scripts or styles, and all of the digest's own. */
  SortedSet<String> templates() {
    SortedSet<String> names = new TreeSet<>(own.keySet());
    names.removeIf(name -> !name.endsWith(".html"));
    names.addAll(WITH_SCRIPTS);
    return names;
  }
}
