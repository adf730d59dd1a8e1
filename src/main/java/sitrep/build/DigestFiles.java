package sitrep.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import sitrep.config.Clock;
import sitrep.config.InputFolders;
import sitrep.hash.Checksum;
import sitrep.hash.FileState;
import sitrep.input.InputFile;
import sitrep.input.Inputs;
import sitrep.problem.Outcome;

/**
 * What the file system said of all files of a digest before any of them was read. Of those that had
 * changed just then it said too little, since its clock ticks.
 */
public final class DigestFiles {

  private static final Duration FINE_TICK = Duration.ofMillis(100);
  private static final Duration COARSE_TICK = Duration.ofSeconds(2);

  private final SortedMap<String, Path> files;
  private final Map<String, FileState> states;
  private final Instant looked;

  /** The SHA-256 of each file of which the state says too little. */
  private final Map<String, String> young = new TreeMap<>();

  private Optional<Outcome<Inputs>> inputs = Optional.empty();

  private DigestFiles(SortedMap<String, Path> files, Map<String, FileState> states, Instant looked)
      throws IOException {
    this.files = files;
    this.states = states;
    this.looked = looked;
    for (Map.Entry<String, Path> file : files.entrySet()) {
      if (isYoung(states.get(file.getKey()))) {
        young.put(file.getKey(), DigestState.content(file.getValue()));
      }
    }
  }

  /** The files of the digest in a folder at this moment, if the file system tells enough. */
  public static Optional<DigestFiles> look(Path root, Workers workers) throws IOException {
    Instant now = Clock.ofFiles();
    SortedMap<String, Path> files = new TreeMap<>();
    Map<String, FileState> states = new HashMap<>();
    try {
      for (String name : InputFolders.NAMES) {
        if (Files.isDirectory(root.resolve(name))) {
          Path top = root.resolve(name).toRealPath();
          for (FileState.Entry entry : below(top, workers)) {
            String file = name + entry.path().toString().substring(top.toString().length());
            files.put(file, entry.path());
            states.put(file, entry.state());
          }
        }
      }
      return Optional.of(new DigestFiles(files, states, now));
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /**
   * These files as they are now, and all others as they were at this look. Empty where one of them
   * was no file then or is none now, so that there may be more to see.
   */
  Optional<DigestFiles> lookAgain(Set<String> names) throws IOException {
    Instant now = Clock.ofFiles();
    Map<String, FileState> seen = new HashMap<>(states);
    Set<String> again = new TreeSet<>(names);
    again.addAll(young.keySet());
    boolean plain = true;
    for (String name : again) {
      Path file = files.get(name);
      FileState state = file == null ? FileState.MISSING : FileState.of(file);
      if (state.equals(FileState.MISSING)) {
        return Optional.empty();
      }
      seen.put(name, state);
      plain = plain && isPlain(file);
    }
    DigestFiles found = new DigestFiles(files, seen, now);
    if (plain) {
      found.inputs = inputs.filter(known -> known.problems().isEmpty());
    }
    return Optional.of(found);
  }

  /** Whether nothing can be wrong with a file before it is read. */
  private static boolean isPlain(Path file) throws IOException {
    BasicFileAttributes said =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return said.isRegularFile() && said.size() <= Inputs.LARGEST_TEXT;
  }

  /** Those of the files that are read, which are looked for once. */
  Outcome<Inputs> inputs(Path root) throws IOException {
    if (inputs.isEmpty()) {
      inputs = Optional.of(Inputs.find(root));
    }
    return inputs.get();
  }

  /** All files below a folder; folders of one depth are looked into at once. */
  private static List<FileState.Entry> below(Path top, Workers workers) {
    List<FileState.Entry> files = new ArrayList<>();
    List<Path> folders = List.of(top);
    while (!folders.isEmpty()) {
      List<Path> deeper = new ArrayList<>();
      for (List<FileState.Entry> entries : workers.map("looking", folders, FileState::in)) {
        for (FileState.Entry entry : entries) {
          if (entry.isFolder()) {
            deeper.add(entry.path());
          } else {
            files.add(entry);
          }
        }
      }
      folders = deeper;
    }
    return files;
  }

  /** All of it, in short, to be compared with that of another moment. */
  DigestState state() {
    Checksum checksum = new Checksum();
    files.keySet().forEach(name -> checksum.line(name, states.get(name).text()));
    return new DigestState(checksum.hex(), young);
  }

  /**
   * The state of a file, and of its sidecar; while that stays, so does what they hold. Empty where
   * that can't be said.
   */
  String settled(InputFile file) {
    String sidecar = file.sidecar().map(this::settled).orElse("none");
    FileState state = states.get(file.name());
    return state != null && isTold(state) && !sidecar.isEmpty()
        ? state.text() + ", " + sidecar
        : "";
  }

  /** What {@link #settled} says of each file, without its sidecar, by name. */
  public SortedMap<String, String> settled() {
    SortedMap<String, String> settled = new TreeMap<>();
    states.forEach((name, state) -> settled.put(name, isTold(state) ? state.text() : ""));
    return settled;
  }

  /** Those of which nothing is said. */
  static DigestFiles unknown() throws IOException {
    return new DigestFiles(new TreeMap<>(), Map.of(), Instant.MIN);
  }

  /** The files that may not be what they were at an earlier look, by name. */
  Set<String> changedSince(DigestFiles before) {
    Set<String> changed = new TreeSet<>();
    before.states.forEach(
        (name, then) -> {
          if (!then.equals(states.get(name)) || before.isYoung(then)) {
            changed.add(name);
          }
        });
    states.keySet().stream().filter(name -> !before.states.containsKey(name)).forEach(changed::add);
    return changed;
  }

  private boolean isTold(FileState state) {
    return !state.equals(FileState.MISSING) && !isYoung(state);
  }

  /** Some file systems count time by the second, or by two. */
  private boolean isYoung(FileState state) {
    boolean fine = state.changed().getNano() % 1_000_000 != 0;
    return state.changed().isAfter(looked.minus(fine ? FINE_TICK : COARSE_TICK));
  }
}
