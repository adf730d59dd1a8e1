package sitrep.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The program with one fault in it, in a class loader of its own. */
final class Mutants {

  private static final Path SOURCES = Path.of("src/main/java/sitrep");
  private static final Path CLASSES = Path.of("target/classes");

  private Mutants() {}

  /**
   * A fault: a piece of the program's text, and what stands in its place.
   *
   * @param file below the program's sources, without its ending
   */
  record Fault(String file, String before, String after) {

    @Override
    public String toString() {
      return file + ": " + before.strip().replaceAll("\\s+", " ") + " => " + after.strip();
    }
  }

  /** Loads the program's classes anew, those with the fault first, and libraries from outside. */
  private static final class Loader extends URLClassLoader {

    Loader(URL[] urls) {
      super(urls, Mutants.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("sitrep.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }
  }

  /** What the proof finds at a site that the faulty program builds for an audience. */
  @SuppressWarnings("unchecked")
  static List<String> found(Fault fault, Path digest, String audience, Path folder)
      throws IOException {
    Path faulty = compiled(fault, folder);
    try (Loader loader =
        new Loader(new URL[] {url(faulty), url(CLASSES), url(Path.of("target/test-classes"))})) {
      Class<?> trial = loader.loadClass("sitrep.leak.Trial");
      return (List<String>)
          trial.getMethod("found", Path.class, String.class).invoke(null, digest, audience);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(fault.toString(), e);
    }
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path compiled(Fault fault, Path folder) throws IOException {
    String text = Files.readString(SOURCES.resolve(fault.file() + ".java"));
    int at = text.indexOf(fault.before());
    if (at < 0 || text.indexOf(fault.before(), at + 1) >= 0) {
      throw new IllegalArgumentException("not once in the program: " + fault);
    }
    Path source = folder.resolve("sitrep").resolve(fault.file() + ".java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, text.replace(fault.before(), fault.after()));
    Path classes = folder.resolve("classes");
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int result =
        compiler.run(
            null,
            null,
            null,
            "-nowarn",
            "-proc:none",
            "-d",
            classes.toString(),
            "-cp",
            CLASSES + java.io.File.pathSeparator + System.getProperty("java.class.path"),
            source.toString());
    if (result != 0) {
      throw new IllegalArgumentException("does not compile: " + fault);
    }
    return classes;
  }

  /** The faults, each of which tells an audience something that it may not see. */
  static List<Fault> all() {
    return List.of(
        // What is withheld as a whole
        new Fault("digest/Marking", "compareTo(ceiling) > 0", "compareTo(ceiling) > 1"),
        new Fault("digest/Marking", "compareTo(ceiling) > 0", "this == RED && ceiling != RED"),
        new Fault(
            "digest/Release",
            "item.marking().isAbove(audience.ceiling())",
            "item instanceof Brief && item.marking().isAbove(audience.ceiling())"),
        new Fault(
            "digest/Release",
            "item.marking().isAbove(audience.ceiling())",
            "!(item instanceof Dossier) && item.marking().isAbove(audience.ceiling())"),
        new Fault(
            "digest/Release",
            "item.marking().isAbove(audience.ceiling())",
            "!(item instanceof Source) && item.marking().isAbove(audience.ceiling())"),
        new Fault(
            "digest/Release",
            "item.marking().isAbove(audience.ceiling())",
            "!(item instanceof Topic) && item.marking().isAbove(audience.ceiling())"),
        new Fault(
            "digest/Release",
            "item.marking().isAbove(audience.ceiling())",
            "!(item instanceof Edition) && item.marking().isAbove(audience.ceiling())"),
        new Fault(
            "digest/Release",
            "item.marking().isAbove(audience.ceiling())",
            "!(item instanceof FreePage) && item.marking().isAbove(audience.ceiling())"),
        new Fault("digest/Release", "brief.status() == Status.DRAFT && !drafts", "false"),
        new Fault("digest/Release", "brief.published().isAfter(now) && !future", "false"),
        new Fault("digest/Release", "!early && !held && !expired", "!early && !expired"),
        new Fault("digest/Release", "!held && !expired", "!held"),
        new Fault(
            "digest/Redaction", "&& !(item instanceof Source source && source.isProtected())", ""),
        new Fault(
            "config/AudienceReader",
            "ConfigReader.marking(map, \"ceiling\").orElse(Marking.CLEAR)",
            "ConfigReader.marking(map, \"ceiling\").map(m -> m == Marking.AMBER ? Marking.RED :"
                + " m).orElse(Marking.CLEAR)"),
        new Fault(
            "parse/Values",
            "return given(fields, problems).orElse(Marking.CLEAR);",
            "return given(fields, problems).filter(m -> m !="
                + " Marking.AMBER_STRICT).orElse(Marking.CLEAR);"),
        // Blocks
        new Fault(
            "digest/Block",
            "    if (marking.isAbove(ceiling)) {\n      return Optional.empty();\n    }\n",
            ""),
        new Fault(
            "digest/Block",
            "if (!highest().isAbove(ceiling)) {",
            "if (!marking.isAbove(ceiling)) {"),
        new Fault(
            "digest/Block",
            "return kept.stream().anyMatch(Block::isOfTheAuthor)\n        ? ",
            "return true\n        ? "),
        new Fault(
            "digest/Body",
            "highest = highest.or(block.highest());",
            "highest = highest.or(block.marking());"),
        new Fault(
            "digest/Body",
            "!isNote(b) || read.contains(b.label())).toList());\n  }",
            "true).toList());\n  }"),
        new Fault(
            "markdown/Portions",
            "marked.add(footnote ? block : withMarking(block, block.marking().or(section)));",
            "marked.add(block);"),
        new Fault(
            "markdown/Portions",
            "java.util.Arrays.fill(bySectionLevel, block.level(), 7, Marking.CLEAR);",
            "java.util.Arrays.fill(bySectionLevel, Marking.CLEAR);"),
        new Fault(
            "markdown/Portions",
            "first || block.kind() == Block.Kind.HEADING ? marking.or(block.marking()) : marking;",
            "marking;"),
        new Fault("markdown/TableReader", "marking = marking.or(marked.marking());", ""),
        new Fault(
            "markdown/BlockReader",
            "marking = fragments.isEmpty() ? marked.marking() : marking.or(marked.marking());",
            ""),
        new Fault(
            "markdown/BlockReader",
            "text, marked.marking(), place(node), fragments)",
            "text, Marking.CLEAR, place(node), fragments)"),
        new Fault(
            "markdown/Portions",
            "return m.lookingAt() ? marking(m.group(1), place) : Marking.CLEAR;",
            "return Marking.CLEAR;"),
        // References to what is withheld
        new Fault("digest/Redaction", "b.authors(),", "List.copyOf(withheldNames),"),
        new Fault(
            "digest/Redaction",
            "items.forEach(redaction::takeBackShown);",
            "redaction.withheldNames.removeIf(n -> items.stream().filter(i ->"
                + " !redaction.shows(i)).noneMatch(i ->"
                + " names(i).map(Redaction::key).anyMatch(n::equals)));"),
        new Fault(
            "digest/Body",
            "map(b -> b.under(ceiling)).flatMap",
            "map(b -> b.kind() == Block.Kind.TABLE ? Optional.of(b) : b.under(ceiling)).flatMap"),
        new Fault(
            "digest/Body",
            "map(b -> b.under(ceiling)).flatMap",
            "map(b -> b.kind() == Block.Kind.CODE ? Optional.of(b) : b.under(ceiling)).flatMap"),
        new Fault("digest/Redaction", "withheldSources.remove(source.id());", ""),
        new Fault(
            "digest/Body",
            "map(b -> b.under(ceiling)).flatMap",
            "map(b -> b.kind() == Block.Kind.QUOTE ? Optional.of(b) : b.under(ceiling)).flatMap"),
        new Fault(
            "digest/Body",
            "map(b -> b.under(ceiling)).flatMap",
            "map(b -> b.kind() == Block.Kind.ADMONITION ? Optional.of(b) :"
                + " b.under(ceiling)).flatMap"),
        new Fault(
            "digest/Redaction",
            "source.descriptor().ifPresent(words -> descriptors.putIfAbsent(source.id(), words));",
            "descriptors.putIfAbsent(source.id(), source.title());"),
        new Fault(
            "digest/Digest",
            "distinct(redaction.shown(items), problems)",
            "redaction.shown(distinct(items, new ArrayList<>()))"),
        // Entries of front matter
        new Fault("digest/Layered", "return under.getOrDefault(ceiling, whole);", "return whole;"),
        new Fault(
            "parse/MarkedEntries",
            "highest.isAbove(ceiling) && !item.marking().isAbove(ceiling)",
            "ceiling == Marking.CLEAR"),
        new Fault(
            "digest/Body",
            "map(b -> b.under(ceiling)).flatMap",
            "map(b -> b.kind() == Block.Kind.DEFINITIONS ? Optional.of(b) :"
                + " b.under(ceiling)).flatMap"),
        new Fault(
            "digest/Body",
            "map(b -> b.under(ceiling)).flatMap",
            "map(b -> b.kind() == Block.Kind.LIST ? Optional.of(b) : b.under(ceiling)).flatMap"),
        new Fault(
            "parse/MarkedEntries",
            "if (marking(value).filter(m -> m.isAbove(ceiling)).isPresent()) {",
            "if (ceiling != Marking.RED && marking(value).filter(m -> m =="
                + " Marking.RED).isPresent()) {"),
        new Fault(
            "digest/Digest",
            "topics(kind(shown, Topic.class), published),",
            "topics(kind(items.stream().map(i -> i.under(Marking.RED)).toList(), Topic.class),"
                + " published),"),
        // Beyond the digest
        new Fault("compose/AssetUse", "return List.copyOf(use.used.values());", "return assets;"),
        new Fault(
            "digest/Body",
            "map(b -> b.under(ceiling)).flatMap",
            "map(b -> b.kind() == Block.Kind.HEADING ? Optional.of(b) : b.under(ceiling)).flatMap"),
        new Fault(
            "digest/Block",
            "    if (marking.isAbove(ceiling)) {",
            "    if (kind != Kind.ITEM && marking.isAbove(ceiling)) {"),
        new Fault(
            "digest/Block",
            "    if (marking.isAbove(ceiling)) {",
            "    if (kind != Kind.ROW && marking.isAbove(ceiling)) {"));
  }
}
