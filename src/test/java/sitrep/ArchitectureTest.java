package sitrep;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sitrep.config.SiteConfig;

/** Who may use whom; and what only one package, or none at all, may do. */
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java/sitrep");
  private static final int LONGEST = 500;

  /** Package → the packages that it may use. One that has no row here may not exist. */
  private static final Map<String, Set<String>> MAY_USE =
      table(
          "problem →",
          "hash →",
          "prose →",
          "image →",
          "card → digest image",
          "picture → digest",
          "yaml → problem",
          "digest → problem prose",
          "config → digest problem yaml",
          "input → problem",
          "markdown → config digest problem",
          "line → digest problem prose",
          "date → digest line prose",
          "name → digest line prose",
          "quote → digest line name prose",
          "rawtext → date digest line name problem prose quote",
          "parse → config digest hash input line markdown problem prose rawtext yaml",
          "analysis → digest problem prose",
          "page → card digest problem",
          "search → analysis digest hash page problem prose",
          "theme → hash problem",
          "compose → analysis card config digest page picture problem prose search theme",
          "check → analysis config digest page problem prose",
          "template → theme",
          "render → card hash image page template theme",
          "output → hash",
          "memory → hash",
          "build → analysis check compose config digest hash image input memory output page parse"
              + " problem rawtext render search theme",
          "weblink → digest problem",
          "leak → build config digest hash markdown memory page problem yaml",
          "starter → digest prose theme yaml",
          "suggest → analysis digest name problem prose rawtext yaml",
          "serve → build config digest hash output page problem",
          "target → config hash output",
          "publish → build config digest hash output target",
          "cli → analysis build check config digest input leak output parse problem prose publish"
              + " rawtext serve starter suggest target theme weblink");

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes = new ClassFileImporter().importPath(Path.of("target/classes"));
    assertTrue(classes.size() > 100, "the classes of the program are not in target/classes");
  }

  private static Map<String, Set<String>> table(String... rows) {
    return Arrays.stream(rows)
        .map(row -> row.split(" *→ *", 2))
        .collect(Collectors.toMap(row -> row[0], row -> new TreeSet<>(List.of(row[1].split(" ")))));
  }

  private static String ownPackage(JavaClass c) {
    return c.getPackageName().replaceFirst("^sitrep\\.?", "");
  }

  private static Set<String> packages() {
    return classes.stream().map(ArchitectureTest::ownPackage).collect(Collectors.toSet());
  }

  @Test
  void everyPackageHasARowInTheTable() {
    Set<String> unknown = new TreeSet<>(packages());
    unknown.removeAll(MAY_USE.keySet());
    assertEquals(Set.of(), unknown, "say in MAY_USE what these packages may use");
  }

  @Test
  void packagesUseOnlyWhatTheTableAllows() {
    Map<String, String> forbidden = new TreeMap<>();
    for (JavaClass c : classes) {
      for (Dependency dependency : c.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String from = ownPackage(c);
        String to = ownPackage(target);
        boolean ours = target.getPackageName().startsWith("sitrep.");
        if (ours && !from.equals(to) && !MAY_USE.getOrDefault(from, Set.of()).contains(to)) {
          forbidden.put(from + " → " + to, dependency.getDescription());
        }
      }
    }
    assertEquals(Map.of(), forbidden);
  }

  @Test
  void theTableAllowsNothingThatIsNotUsed() {
    Map<String, Set<String>> unused = new TreeMap<>();
    MAY_USE.forEach((from, to) -> unused.put(from, new TreeSet<>(to)));
    for (JavaClass c : classes) {
      for (Dependency dependency : c.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        unused.getOrDefault(ownPackage(c), new TreeSet<>()).remove(ownPackage(target));
      }
    }
    unused.values().forEach(to -> to.remove(""));
    unused.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), unused);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("sitrep.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void packagesLieOnOneLevel() {
    List<String> deep = packages().stream().filter(name -> name.contains(".")).toList();
    assertEquals(List.of(), deep);
  }

  @Test
  void noPackageIsADrawer() {
    Set<String> drawers = new TreeSet<>(packages());
    drawers.removeIf(name -> !name.matches("utils?|commons?|helpers?|misc|shared|core|base"));
    assertEquals(Set.of(), drawers);
  }

  @Test
  void flexmarkIsKnownToMarkdownAndLinesOnly() {
    onlyIn("com.vladsch..", "sitrep.markdown", "sitrep.line");
  }

  @Test
  void snakeyamlIsKnownToYamlOnly() {
    onlyIn("org.snakeyaml..", "sitrep.yaml");
  }

  @Test
  void thymeleafIsKnownToRenderOnly() {
    onlyIn("org.thymeleaf..", "sitrep.template");
  }

  @Test
  void jettyAndTheWatcherAreKnownToThePreviewOnly() {
    onlyIn("org.eclipse.jetty..", "sitrep.serve");
    onlyIn("io.methvin..", "sitrep.serve");
  }

  @Test
  void whatSpeaksToTargetsIsKnownToTargetsOnly() {
    onlyIn("org.eclipse.jgit..", "sitrep.target");
    onlyIn("org.apache..", "sitrep.target");
    onlyIn("software.amazon..", "sitrep.target");
  }

  @Test
  void picocliIsKnownToTheCommandLineOnly() {
    onlyIn("picocli..", "sitrep.cli");
  }

  private static void onlyIn(String library, String... owners) {
    noClasses()
        .that(not(resideInAnyPackage(owners)))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(classes);
  }

  /** So no page can tell of them, and a proof need not build without them to show that. */
  @Test
  void nothingThatMakesPagesAsksForOtherAudiencesOrTargets() {
    noClasses()
        .that(not(resideInAnyPackage("sitrep.config", "sitrep.serve", "sitrep.cli")))
        .should()
        .callMethod(SiteConfig.class, "audiences")
        .orShould()
        .callMethod(SiteConfig.class, "publish")
        .check(classes);
  }

  @Test
  void onlyTheCommandLineEndsTheProgram() {
    noClasses()
        .that(not(resideInAPackage("sitrep.cli")))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethodWhere(isOneOf("java.lang.Runtime.exit", "java.lang.Runtime.halt"))
        .check(classes);
  }

  @Test
  void onlyBuildAndThePreviewStartThreads() {
    noClasses()
        .that(not(resideInAnyPackage("sitrep.build", "sitrep.serve")))
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "a thread is made", call -> call.getTargetOwner().isEquivalentTo(Thread.class)))
        .orShould()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "run code elsewhere",
                c ->
                    c.getName()
                        .matches(
                            "java\\.util\\.concurrent\\.(Executor.*|.*ExecutorService|ForkJoin.*|"
                                + "CompletableFuture|ThreadPool.*)|java\\.util\\.Timer")))
        .orShould()
        .callMethodWhere(
            isOneOf(
                "java.util.Collection.parallelStream",
                "java.util.stream.Stream.parallel",
                "java.util.Arrays.parallelSort"))
        .check(classes);
  }

  @Test
  void nothingDependsOnTheMachinesLocaleZoneOrCharset() {
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callConstructor(String.class, byte[].class)
        .orShould()
        .callMethod(java.io.PrintStream.class, "printf", String.class, Object[].class)
        .orShould()
        .callMethod(java.io.PrintStream.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(java.time.format.DateTimeFormatter.class, "ofPattern", String.class)
        .orShould()
        .callMethodWhere(
            isOneOf(
                "java.util.Locale.getDefault",
                "java.util.TimeZone.getDefault",
                "java.time.ZoneId.systemDefault",
                "java.nio.charset.Charset.defaultCharset",
                "java.text.NumberFormat.getInstance",
                "java.text.Collator.getInstance",
                "java.time.format.DateTimeFormatter.ofLocalizedDate"))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(java.io.FileReader.class, java.io.FileWriter.class)
        .check(classes);
  }

  @Test
  void theClockIsReadInConfigAndOnTheCommandLineOnly() {
    noClasses()
        .that(not(resideInAnyPackage("sitrep.config", "sitrep.cli")))
        .should()
        .callMethodWhere(
            isOneOf(
                "java.time.Instant.now",
                "java.time.LocalDate.now",
                "java.time.LocalDateTime.now",
                "java.time.ZonedDateTime.now",
                "java.time.OffsetDateTime.now",
                "java.time.Year.now",
                "java.lang.System.currentTimeMillis"))
        .orShould()
        .callConstructor(java.util.Date.class)
        .check(classes);
  }

  @Test
  void chanceHasNoPartInASite() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(java.util.Random.class, java.util.UUID.class)
        .orShould()
        .callMethodWhere(isOneOf("java.lang.Math.random", "java.lang.Object.hashCode"))
        .because("two builds of the same input give the same bytes")
        .check(classes.that(not(DescribedPredicate.describe("a record", JavaClass::isRecord))));
  }

  @Test
  void nothingCallsAnotherHostButWhoChecksLinksAndPublishedSites() {
    noClasses()
        .that(not(resideInAPackage("sitrep.weblink")))
        .and(
            not(
                DescribedPredicate.describe(
                    "PublicView", c -> c.getSimpleName().equals("PublicView"))))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "speak to a network",
                c ->
                    c.getName()
                        .matches(
                            "java\\.net\\.http\\..*|javax\\.net\\..*|java\\.nio\\.channels\\..*Socket.*|"
                                + "java\\.net\\.(.*Socket.*|.*URLConnection|InetAddress|Datagram.*)")))
        .orShould()
        .callMethodWhere(isOneOf("java.net.URL.openStream", "java.net.URL.openConnection"))
        .check(classes);
  }

  @Test
  void linksAreCheckedForTheCheckCommandOnly() {
    noClasses()
        .that(not(resideInAPackage("sitrep.weblink")))
        .and()
        .doNotHaveFullyQualifiedName("sitrep.cli.CheckCommand")
        .should()
        .dependOnClassesThat(resideInAPackage("sitrep.weblink"))
        .check(classes);
  }

  private static DescribedPredicate<JavaMethodCall> isOneOf(String... methods) {
    Set<String> names = Set.of(methods);
    return DescribedPredicate.describe(
        "one of " + new TreeSet<>(names),
        call -> names.contains(call.getTargetOwner().getName() + "." + call.getTarget().getName()));
  }

  @Test
  void noSourceFileIsLongerThan500Lines() {
    Map<String, Integer> tooLong = new TreeMap<>();
    for (Path file : sources()) {
      int lines = read(file).split("\n", -1).length - 1;
      if (lines > LONGEST) {
        tooLong.put(file.toString(), lines);
      }
    }
    assertEquals(Map.of(), tooLong);
  }

  @Test
  void everyPackageHasAMap() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      List<Path> without =
          folders
              .filter(Files::isDirectory)
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .toList();
      assertEquals(List.of(), without);
    }
  }

  @Test
  void everyPublicTypeSaysWhatItIs() {
    List<Path> silent =
        sources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .filter(file -> !explains(read(file)))
            .toList();
    assertEquals(List.of(), silent);
  }

  private static boolean explains(String source) {
    int type = source.indexOf("\npublic ");
    return type < 0 || source.substring(0, type).contains("/**");
  }

  private static List<Path> sources() {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
