package sitrep.fuzz;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import sitrep.build.Progress;
import sitrep.build.Proof;
import sitrep.build.Workshop;
import sitrep.config.BuildOptions;
import sitrep.page.Slot;

/**
 * Whatever stands where an address is wanted, pages lie within the site, each by itself, and links
 * lead to pages or to hosts. The input's lines are a slug, a former address, a topic, and addresses
 * that a brief links to.
 */
public final class AddressTarget {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
  private static final Path FOLDER = folder();
  private static final Workshop WORKSHOP =
      new Workshop(Map.of("SOURCE_DATE_EPOCH", "1767268800"), Progress.NONE);

  private AddressTarget() {}

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    String[] lines = new String(data, StandardCharsets.UTF_8).split("\n", 5);
    StringBuilder brief = new StringBuilder("---\ntitle: Odd\ndate: 2023-05-13\n");
    String[] keys = {"slug: %s\n", "aliases: [%s]\n", "topics: [%s]\n"};
    for (int i = 0; i < keys.length && i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        brief.append(keys[i].replace("%s", quoted(lines[i])));
      }
    }
    brief.append("---\n\n");
    for (int i = keys.length; i < lines.length; i++) {
      brief.append("[a](<").append(lines[i]).append(">) ![b](").append(lines[i]).append(")\n\n");
    }
    Files.writeString(FOLDER.resolve("content/briefs/odd.md"), brief);
    check(WORKSHOP.refresh(BuildOptions.of(FOLDER)));
  }

  private static void check(Proof proof) {
    Set<String> files = new HashSet<>();
    for (Slot slot : proof.site().slots()) {
      String file = slot.path().file();
      String folded = Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      Law.holds(files.add(folded), "two of one address: " + file);
      Path place = FOLDER.resolve("out").resolve(file);
      Law.holds(place.equals(place.normalize()), "not an address: " + file);
      Law.holds(place.startsWith(FOLDER.resolve("out")), "outside: " + file);
    }
    if (proof.hasErrors()) {
      return;
    }
    for (Slot slot : proof.site().slots()) {
      if (slot.origin().file().equals("content/briefs/odd.md")) {
        page(slot, new String(proof.sheet(slot).bytes(), StandardCharsets.UTF_8), files);
      }
    }
  }

  private static void page(Slot slot, String html, Set<String> files) {
    URI site = URI.create("https://sitrep.invalid/");
    URI here = URI.create(slot.path().absolute(site));
    for (Element link : Jsoup.parse(html).select("main [href], main [src], link[rel=canonical]")) {
      String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
      Law.holds(isUri(address) || !isRelative(address), "not written as an address: " + address);
      if (isRelative(address)) {
        URI target = here.resolve(address);
        Law.holds("sitrep.invalid".equals(target.getHost()), "another host: " + address);
        String path = target.getPath().substring(1);
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        Law.holds(
            files.contains(
                Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)),
            "leads nowhere: " + address + " in " + slot.path().file());
      }
    }
  }

  private static boolean isRelative(String address) {
    String heard = address.replaceAll("[\\t\\n\\r]", "").replaceAll("^[\\x00-\\x20]+", "");
    int colon = heard.indexOf(':');
    if (heard.replace('\\', '/').startsWith("//")) {
      return false;
    }
    if (colon > 0 && heard.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")) {
      String scheme = heard.substring(0, colon).toLowerCase(Locale.ROOT);
      Law.holds(SCHEMES.contains(scheme), "a scheme: " + address);
      return false;
    }
    return true;
  }

  private static boolean isUri(String address) {
    try {
      URI.create(address);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      for (String name : new String[] {"content/briefs", "content/assets", "seeds"}) {
        Files.createDirectories(folder.resolve(name));
      }
      Files.writeString(
          folder.resolve("content/site.yaml"), "title: Odd\nurl: https://example.org/a/\n");
      Files.writeString(
          folder.resolve("content/briefs/first.md"),
          "---\ntitle: First\ndate: 2023-05-12\ntopics: [Trade]\n---\nWords.\n");
      Files.writeString(folder.resolve("seeds/wire.txt"), "A wire\n\nWords stand here.\n");
      Files.writeString(folder.resolve("content/assets/a.txt"), "Words.\n");
      return folder;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
