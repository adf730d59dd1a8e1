package sitrep.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import sitrep.build.Progress;
import sitrep.build.Workers;
import sitrep.hash.Sha256;
import sitrep.output.Manifest;
import sitrep.site.TestDigest;

/** A finished site of few files, which a test changes as a build would. */
final class MadeSite {

  private final Path folder;
  private final Map<String, String> files = new TreeMap<>();

  MadeSite(Path folder) {
    this.folder = folder;
    with("index.html", "home");
    with("404.html", "nothing here");
    with("feed.xml", "<feed/>");
    with("sitemap.xml", "<urlset/>");
    with("robots.txt", "User-agent: *");
    with("theme/style-1.css", "body {}");
    with("assets/map of Zürich.svg", "<svg/>");
    with("briefs/prague/index.html", "Prague");
    with("briefs/vienna/index.html", "Vienna");
    with("briefs/index.html", "all briefs");
  }

  MadeSite with(String name, String text) {
    files.put(name, text);
    return this;
  }

  MadeSite without(String name) {
    files.remove(name);
    return this;
  }

  /** The site as it lies in its folder then. */
  FinishedSite written() {
    try {
      if (Files.exists(folder)) {
        TestDigest.delete(folder);
      }
      Map<String, String> hashes = new TreeMap<>();
      for (Map.Entry<String, String> file : files.entrySet()) {
        TestDigest.write(folder.resolve(file.getKey()), file.getValue());
        hashes.put(file.getKey(), Sha256.hex(file.getValue().getBytes(StandardCharsets.UTF_8)));
      }
      Files.writeString(folder.resolve(Manifest.FILE), new Manifest(hashes).text());
      return FinishedSite.read(folder, Workers.ofMachine(Progress.NONE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What readers are to find. */
  Map<String, String> readable() {
    written();
    return TestDigest.files(folder);
  }
}
