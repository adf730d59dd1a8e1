package sitrep.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sitrep.config.ConfigReader;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * The pages and files that a site has. No two of them have one address, not even where a file
 * system takes A for a.
 */
public final class SitePlan {

  private static final String MANIFEST = "manifest.sha256";

  /** Names of devices (Microsoft, Naming Files, Paths, and Namespaces). */
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private final List<Slot> slots;
  private final Map<String, Slot> byFile;

  private SitePlan(List<Slot> slots, Map<String, Slot> byFile) {
    this.slots = List.copyOf(slots);
    this.byFile = byFile;
  }

  /**
   * A plan of these pages. Where two want one address, the first keeps it, and that is a problem
   * which names both.
   */
  public static Outcome<SitePlan> of(List<Slot> wanted) {
    List<Problem> problems = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    Map<String, Slot> byFile = new HashMap<>();
    for (Slot slot : wanted) {
      Slot first = byFile.putIfAbsent(slot.path().folded(), slot);
      if (first == null) {
        slots.add(slot);
      } else {
        problems.add(twice(first, slot));
      }
    }
    byFile.forEach(
        (file, slot) -> {
          overFile(file, slot, byFile).ifPresent(problems::add);
          if (isReserved(file)) {
            problems.add(
                Problem.of(ProblemKind.RESERVED_NAME, slot.origin(), slot.path().address()));
          }
        });
    return new Outcome<>(new SitePlan(slots, byFile), problems);
  }

  /** A page that every site has is no fault of the settings. */
  private static Problem twice(Slot first, Slot second) {
    boolean fixed = isFixed(second);
    Slot blamed = fixed ? first : second;
    String owner = fixed || isFixed(first) ? "a fixed page of the site" : first.origin().file();
    return Problem.of(ProblemKind.SAME_ADDRESS, blamed.origin(), blamed.path().address(), owner);
  }

  private static boolean isFixed(Slot slot) {
    return slot.item().isEmpty() && slot.origin().file().equals(ConfigReader.FILE);
  }

  /** A page can't lie below a file, nor where the site's manifest does. */
  private static Optional<Problem> overFile(String file, Slot slot, Map<String, Slot> byFile) {
    if (file.equals(MANIFEST) || file.startsWith(MANIFEST + "/")) {
      return Optional.of(
          Problem.of(
              ProblemKind.SAME_ADDRESS, slot.origin(), slot.path().address(), "the manifest"));
    }
    for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
      Slot below = byFile.get(file.substring(0, slash));
      if (below != null) {
        String owner = below.origin().file();
        return Optional.of(
            Problem.of(ProblemKind.SAME_ADDRESS, slot.origin(), slot.path().address(), owner));
      }
    }
    return Optional.empty();
  }

  /** Whether a folder or file has the name of a device, be it with an ending. */
  private static boolean isReserved(String file) {
    for (int start = 0, slash; start < file.length(); start = slash + 1) {
      slash = file.indexOf('/', start);
      slash = slash < 0 ? file.length() : slash;
      int dot = file.indexOf('.', start);
      int end = dot < 0 ? slash : Math.min(dot, slash);
      int length = end - start;
      if (length >= 3 && length <= 4 && DEVICES.contains(file.substring(start, end))) {
        return true;
      }
    }
    return false;
  }

  /** What is to be written, in the order in which it was planned. */
  public List<Slot> slots() {
    return slots;
  }

  /**
   * The page at an address; {@code briefs/x}, {@code briefs/x/} and {@code briefs/x/index.html} are
   * one.
   */
  public Optional<Slot> at(String path) {
    for (String file : List.of(path, path + "index.html", path + "/index.html")) {
      Slot slot = byFile.get(file.toLowerCase(java.util.Locale.ROOT));
      if (slot != null && slot.path().file().equals(file)) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }

  /** All addresses, for hints. */
  public Set<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    slots.forEach(slot -> addresses.add(slot.path().address()));
    return addresses;
  }
}
