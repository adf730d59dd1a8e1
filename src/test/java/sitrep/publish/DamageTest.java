package sitrep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sitrep.build.Progress;
import sitrep.output.Manifest;
import sitrep.publish.ConformanceTest.Places;
import sitrep.publish.Publisher.Leave;
import sitrep.target.Target;
import sitrep.target.TargetException;

/**
 * Published sites that are damaged in one way each: verifying finds all, publishing mends all.
 * {@code -Dsitrep.damaged=34} tries so many at each target.
 */
class DamageTest {

  private static final int TRIES = Integer.getInteger("sitrep.damaged", 11);
  private static final int FLIPS = 100;

  @TempDir private Path folder;
  private Place place;
  private MadeSite site;

  /** What is done to a site, by back doors that leave headers, and times where they can. */
  private enum Damage {
    BIT,
    MISSING,
    EXTRA,
    SWAPPED,
    TRUNCATED,
    CASE,
    MANIFEST_BIT,
    MANIFEST_LINE,
    MANIFEST_MISSING,
    NOTE,
    MODE_OR_HEADER
  }

  private void at(Places kind) throws Exception {
    place = kind.open(folder);
    site = new MadeSite(folder.resolve("site"));
    publish();
  }

  private interface Use<R> {
    R with(Publisher publisher) throws IOException;
  }

  private <R> R use(Use<R> use) throws IOException {
    try (Target target = place.open(Map.of())) {
      return use.with(new Publisher(place.settings(), target, Progress.NONE));
    }
  }

  private void publish() throws IOException {
    Leave leave = new Leave(Optional.empty(), true, true);
    assertEquals(List.of(), use(p -> p.publish(site.written(), Optional.empty(), leave)).wrong());
  }

  private List<String> found() throws IOException {
    Plan plan = use(p -> p.verify(site.written()));
    List<String> found = new ArrayList<>();
    plan.steps().forEach(step -> found.add(step.action().word() + " " + step.file()));
    plan.others().forEach(name -> found.add("foreign " + name));
    plan.amiss().forEach(words -> found.add("amiss"));
    assertEquals(found.isEmpty(), plan.isDone());
    return found.stream().sorted().toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyDamageIsFoundAndMended(Places kind) throws Exception {
    at(kind);
    try (Place ours = place) {
      Map<String, String> sound = ours.readable();
      for (int i = 0; i < TRIES; i++) {
        Damage damage = Damage.values()[i % Damage.values().length];
        String what = kind + " " + damage + " " + i;
        List<String> expected = damage(damage, new Random(i), sound);
        List<String> found = found();
        assertEquals(expected, expected.contains("amiss") ? found : without(found), what);
        for (String one : found) {
          if (one.startsWith("foreign ")) {
            place.delete(one.substring("foreign ".length()));
          }
        }
        publish();
        assertEquals(sound, place.readable(), what);
      }
      assertEquals(List.of(), found());
    }
  }

  /** An archive that others have written has other bytes, whatever is in it. */
  private static List<String> without(List<String> found) {
    return found.stream().filter(one -> !one.equals("amiss")).toList();
  }

  /** Returns what is to be found. */
  private List<String> damage(Damage damage, Random random, Map<String, String> sound)
      throws IOException {
    List<String> names = new ArrayList<>(sound.keySet());
    names.removeIf(name -> sound.get(name).isEmpty() || name.equals(Manifest.FILE));
    String name = names.get(random.nextInt(names.size()));
    String text = sound.get(name);
    String manifest = sound.get(Manifest.FILE);
    return switch (damage) {
      case BIT -> changed(name, flipped(text, random));
      case TRUNCATED -> changed(name, text.substring(0, random.nextInt(text.length())));
      case MANIFEST_BIT -> changed(Manifest.FILE, flipped(manifest, random));
      case MANIFEST_LINE -> changed(Manifest.FILE, manifest.substring(manifest.indexOf('\n') + 1));
      case MISSING -> missing(name);
      case MANIFEST_MISSING -> missing(Manifest.FILE);
      case EXTRA -> {
        place.write("briefs/" + name, text);
        yield List.of("foreign briefs/" + name);
      }
      case SWAPPED -> {
        names.removeIf(other -> sound.get(other).equals(text));
        String other = names.get(random.nextInt(names.size()));
        List<String> both = new ArrayList<>(changed(name, sound.get(other)));
        both.addAll(changed(other, text));
        yield both.stream().sorted().toList();
      }
      case CASE -> {
        int last = name.lastIndexOf('.');
        String other = name.substring(0, last) + name.substring(last).toUpperCase(Locale.ROOT);
        place.write(other, text);
        missing(name);
        yield List.of("add " + name, "foreign " + other);
      }
      case NOTE -> {
        place.spoilNotes();
        yield List.of("amiss");
      }
      case MODE_OR_HEADER -> {
        place.touch(name);
        yield List.of(place.knowsHeaders() || place.knowsModes() ? "change " + name : "amiss");
      }
    };
  }

  private List<String> changed(String name, String text) throws IOException {
    place.writeQuietly(name, text);
    return List.of("change " + name);
  }

  private List<String> missing(String name) throws IOException {
    place.delete(name);
    return List.of("add " + name);
  }

  private static String flipped(String text, Random random) {
    StringBuilder flipped = new StringBuilder(text);
    int at = random.nextInt(text.length());
    flipped.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(7)));
    return flipped.toString();
  }

  @ParameterizedTest
  @EnumSource(names = {"ZIP", "TAR_GZ"})
  void anyBitOfAnArchiveCounts(Places kind) throws Exception {
    at(kind);
    Path archive = Path.of(place.keys().get("path"));
    byte[] sound = Files.readAllBytes(archive);
    for (int i = 0; i < FLIPS; i++) {
      Random random = new Random(i);
      byte[] spoilt = sound.clone();
      int at = random.nextInt(spoilt.length);
      spoilt[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(archive, spoilt);
      String what = kind + " byte " + at;
      try {
        assertTrue(!found().isEmpty(), what);
      } catch (TargetException e) {
        assertTrue(e.getMessage().contains("can't be read"), what + ": " + e.getMessage());
      }
    }
  }
}
