package sitrep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.build.IntactFiles;
import sitrep.build.Progress;
import sitrep.build.Workers;
import sitrep.hash.Content;
import sitrep.output.Manifest;
import sitrep.site.TestDigest;

/** A site of which only those files are read that are not as the build left them. */
class FinishedSiteTest {

  private static final Workers WORKERS = new Workers(2, Progress.NONE);

  @TempDir private Path folder;
  private Path site;

  @BeforeEach
  void build() {
    site = folder.resolve("site");
    TestDigest.copyOf("small", folder.resolve("digest")).site(site, "public");
  }

  private FinishedSite looked() throws IOException {
    FinishedSite looked = FinishedSite.look(site, WORKERS);
    assertEquals(FinishedSite.read(site, WORKERS), looked);
    return looked;
  }

  private Map<String, Content> intact() throws IOException {
    return IntactFiles.in(site, List.copyOf(Manifest.in(site).hashes().keySet()), WORKERS);
  }

  @Test
  void filesThatTheBuildLeftNeedNotBeRead() throws IOException {
    assertEquals(List.of(), looked().changed());
    Map<String, Content> intact = intact();
    assertTrue(intact.containsKey("index.html"), intact.toString());
    assertEquals(looked().files().size() - 1, intact.size());
  }

  @Test
  void whateverBecomesOfFilesIsSeen() throws IOException {
    Path home = site.resolve("index.html");
    FileTime time = Files.getLastModifiedTime(home);
    byte[] bytes = Files.readAllBytes(home);
    bytes[bytes.length / 2] ^= 1;
    Files.write(home, bytes);
    Files.setLastModifiedTime(home, time);
    Files.delete(site.resolve("404.html"));
    Files.writeString(site.resolve("other.txt"), "of somebody else's");
    FinishedSite found = looked();
    assertEquals(List.of("404.html", "index.html"), found.changed());
    assertEquals(List.of("other.txt"), found.foreign());
  }

  @Test
  void siteOfWhichNothingIsRememberedIsRead() throws IOException {
    Path elsewhere = folder.resolve("elsewhere/site");
    Files.createDirectories(elsewhere.getParent());
    Files.move(site, elsewhere);
    site = elsewhere;
    assertEquals(Map.of(), intact());
    assertEquals(List.of(), looked().changed());
  }
}
