package sitrep.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.build.Proof;
import sitrep.build.RandomEdits;
import sitrep.page.PagePath;
import sitrep.site.TestDigest;

/**
 * The law of the preview: whatever was edited, at whatever speed, each address soon gives the bytes
 * of a clean build, but for the preview's own script.
 */
class PreviewLawTest {

  private static final int EDITS = Integer.getInteger("sitrep.edits", 100);
  private static final int BETWEEN = 10;
  private static final String SCRIPT =
      "<script type=\"module\" src=\"/.sitrep/preview.js\" data-page=\"[0-9a-f]+\"></script>\n$";

  @TempDir private Path folder;
  private final List<String> done = new ArrayList<>();
  private int sound;

  @Test
  void whatIsServedAfterManyEditsIsWhatACleanBuildWrites() throws Exception {
    RandomEdits edits = new RandomEdits(folder.resolve("work"), 20230719);
    try (RunningPreview preview = RunningPreview.of(edits.digest().root())) {
      for (int i = 1; i <= EDITS; i++) {
        done.add(edits.next());
        if (i % BETWEEN == 0) {
          if (!compare(edits.digest(), preview)) {
            edits.startAfresh();
            compare(edits.digest(), preview);
          }
        }
      }
    }
    assertTrue(sound > EDITS / BETWEEN / 2, "only " + sound + " sites were without an error");
  }

  /** Whether there was anything to compare: a digest may have an error. */
  private boolean compare(TestDigest digest, RunningPreview preview) {
    Path site = folder.resolve("clean/site");
    if (digest.build(site).written().isEmpty()) {
      preview.await(() -> last(preview).latest().orElseThrow().hasErrors());
      return false;
    }
    sound++;
    Map<String, String> built = TestDigest.files(site);
    // The last edits are seen a moment after they were made.
    for (int i = 0; i < 100 && !built.equals(served(preview, built)); i++) {
      RunningPreview.pause(50);
    }
    Map<String, String> served = served(preview, built);
    built.forEach(
        (name, bytes) -> assertEquals(bytes, served.get(name), () -> said(name, preview)));
    TestDigest.delete(folder.resolve("clean"));
    return true;
  }

  private String said(String name, RunningPreview preview) {
    List<String> lately = done.subList(Math.max(0, done.size() - 3 * BETWEEN), done.size());
    PreviewState state = last(preview);
    return name
        + " after edit "
        + done.size()
        + ", "
        + lately
        + ", in "
        + state
        + state.latest().map(Proof::problems);
  }

  private static PreviewState last(RunningPreview preview) {
    return preview.states.get(preview.states.size() - 1);
  }

  /** What the preview gives for each file of a site, asked for by its address. */
  private static Map<String, String> served(RunningPreview preview, Map<String, String> files) {
    String base = last(preview).shown().orElseThrow().config().site().basePath();
    Map<String, String> served = new TreeMap<>();
    for (String name : files.keySet()) {
      String address = new PagePath(name.replaceFirst("(^|/)index\\.html$", "$1")).underBase(base);
      byte[] bytes = preview.get(address).body();
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      served.put(name, text.replaceFirst(SCRIPT, ""));
    }
    return served;
  }
}
