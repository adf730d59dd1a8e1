package sitrep.input;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sitrep.input.InputFile.Role;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * The files of a digest, by name. Hidden files and editors' backups are passed over.
 *
 * @param bytes how large all that was found is
 */
public record Inputs(List<InputFile> files, long bytes) {

  private static final String SITE = "content/site.yaml";
  private static final String LINE_FORMS = "content/line-forms.txt";
  private static final Map<String, Role> FOLDERS =
      new TreeMap<>(
          Map.of(
              "content/briefs/", Role.BRIEF,
              "content/dossiers/", Role.DOSSIER,
              "content/topics/", Role.TOPIC,
              "content/editions/", Role.EDITION,
              "content/pages/", Role.PAGE,
              "content/assets/", Role.ASSET,
              "seeds/", Role.SOURCE));

  /** In bytes: what is larger is not read. */
  public static final long LARGEST_ASSET = 512L << 20;

  /** In bytes: what is larger is no text that anybody wrote. */
  public static final long LARGEST_TEXT = 64L << 20;

  private static final String ASSETS = "content/assets/";
  private static final String WHERE =
      "Files belong into one of: " + String.join(", ", FOLDERS.keySet()) + ".";

  public Inputs {
    files = List.copyOf(files);
  }

  /**
   * Finds the files below the digest's folder.
   *
   * @throws IOException if a folder can't be read
   */
  public static Outcome<Inputs> find(Path root) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Map<String, Path> found = new TreeMap<>();
    Collector collector = new Collector(root, found, problems);
    for (String top : List.of("content", "seeds")) {
      if (Files.isDirectory(root.resolve(top))) {
        Files.walkFileTree(root.resolve(top), collector);
      }
    }
    found.remove(SITE);
    found.remove(LINE_FORMS);
    Map<String, InputFile> sidecars = sidecars(found);
    List<InputFile> files = new ArrayList<>();
    Set<String> used = new HashSet<>();
    found.forEach(
        (name, path) -> {
          Optional<Role> role = role(name);
          if (sidecars.containsKey(name)) {
            return;
          }
          if (role.isEmpty()) {
            problems.add(Problem.of(ProblemKind.UNKNOWN_FILE, Place.of(name), where(name)));
            return;
          }
          Optional<InputFile> sidecar =
              switch (role.get()) {
                case SOURCE -> Optional.ofNullable(sidecars.get(stem(name) + ".yaml"));
                case ASSET -> Optional.ofNullable(sidecars.get(name + ".yaml"));
                default -> Optional.empty();
              };
          sidecar.ifPresent(s -> used.add(s.name()));
          files.add(new InputFile(name, role.get(), path, sidecar));
        });
    sidecars.forEach(
        (name, sidecar) -> {
          if (!used.contains(name)) {
            problems.add(Problem.of(ProblemKind.ORPHAN_SIDECAR, Place.of(name), stem(name)));
          }
        });
    return new Outcome<>(new Inputs(files, collector.bytes), problems);
  }

  /** The digest's own list of forms of lines, if it has one. */
  public static Optional<InputFile> lineForms(Path root) {
    Path file = root.resolve(LINE_FORMS);
    return Files.isRegularFile(file)
        ? Optional.of(new InputFile(LINE_FORMS, Role.LINE_FORMS, file, Optional.empty()))
        : Optional.empty();
  }

  private static Map<String, InputFile> sidecars(Map<String, Path> found) {
    Map<String, InputFile> sidecars = new HashMap<>();
    found.forEach(
        (name, path) -> {
          boolean ofAsset = name.startsWith(ASSETS) && found.containsKey(stem(name));
          if ((ofAsset || name.startsWith("seeds/")) && name.endsWith(".yaml")) {
            sidecars.put(name, new InputFile(name, Role.SIDECAR, path, Optional.empty()));
          }
        });
    return new TreeMap<>(sidecars);
  }

  private static String stem(String name) {
    return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
  }

  private static Optional<Role> role(String name) {
    for (Map.Entry<String, Role> folder : FOLDERS.entrySet()) {
      if (name.startsWith(folder.getKey())) {
        return Optional.of(folder.getValue()).filter(role -> suits(role, name));
      }
    }
    return Optional.empty();
  }

  /** Where the file belongs, or how its name must end where it lies there already. */
  private static String where(String name) {
    return FOLDERS.entrySet().stream()
        .filter(folder -> name.startsWith(folder.getKey()))
        .findFirst()
        .map(
            folder ->
                folder.getValue() == Role.SOURCE
                    ? "The name of a raw text ends in .txt or .md, in small letters."
                    : "The names of files in " + folder.getKey() + " end in .md, in small letters.")
        .orElse(WHERE);
  }

  private static boolean suits(Role role, String name) {
    return switch (role) {
      case ASSET -> true;
      case SOURCE -> name.endsWith(".txt") || name.endsWith(".md");
      default -> name.endsWith(".md");
    };
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final int length;
    private final Map<String, Path> found;
    private final List<Problem> problems;
    private long bytes;

    Collector(Path root, Map<String, Path> found, List<Problem> problems) {
      this.root = root;
      this.length = root.resolve(SITE).toString().length() - SITE.length();
      this.found = found;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!isHidden(file)) {
        String name = file.toString().substring(length).replace('\\', '/');
        Optional<Problem> fault = fault(name, file, attributes);
        if (fault.isEmpty()) {
          found.put(name, file);
          bytes += attributes.size();
        }
        fault.ifPresent(problems::add);
      }
      return FileVisitResult.CONTINUE;
    }

    /** Why what lies there must not be read. */
    private Optional<Problem> fault(String name, Path file, BasicFileAttributes attributes)
        throws IOException {
      boolean link = attributes.isSymbolicLink();
      boolean regular = link ? Files.isRegularFile(file) : attributes.isRegularFile();
      if (!regular) {
        boolean folder = link && Files.isDirectory(file);
        return Optional.of(
            Problem.of(folder ? ProblemKind.LINK_OUTSIDE : ProblemKind.NO_FILE, Place.of(name)));
      }
      if (link && !file.toRealPath().startsWith(root.toRealPath())) {
        return Optional.of(Problem.of(ProblemKind.LINK_OUTSIDE, Place.of(name)));
      }
      boolean asset = name.startsWith(ASSETS);
      long size = link ? Files.size(file) : attributes.size();
      return size > (asset ? LARGEST_ASSET : LARGEST_TEXT)
          ? Optional.of(
              Problem.of(ProblemKind.TOO_LARGE, Place.of(name), asset ? "512 MiB" : "64 MiB"))
          : Optional.empty();
    }

    private static boolean isHidden(Path path) {
      String name = path.getFileName().toString();
      return name.startsWith(".") || name.endsWith("~");
    }
  }
}
