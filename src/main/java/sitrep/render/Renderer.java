package sitrep.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import sitrep.hash.ChangedFile;
import sitrep.hash.Sha256;
import sitrep.image.Images;
import sitrep.image.Pdf;
import sitrep.image.Renditions;
import sitrep.page.Feed;
import sitrep.page.Page;
import sitrep.template.Templates;
import sitrep.theme.Theme;

/**
 * Turns the value of a page into its bytes: a pure function of the value and the theme. Safe to
 * share among threads.
 */
public final class Renderer {

  private final Templates templates;
  private final Map<Feed.Format, FeedWriter> feeds = new EnumMap<>(Feed.Format.class);

  /** A renderer with the templates of this theme, which are read once. */
  public Renderer(Theme theme) {
    templates = new Templates(theme);
    for (Feed.Format format : Feed.Format.values()) {
      feeds.put(format, new FeedWriter(FeedForm.of(format)));
    }
  }

  /**
   * The bytes of a page.
   *
   * @throws IOException if a file that is to be copied can't be read
   */
  public byte[] render(Page page) throws IOException {
    if (page instanceof Page.Html html) {
      return html(html);
    } else if (page instanceof Page.FeedFile file) {
      return feeds.get(file.format()).write(file.feed());
    } else if (page instanceof Page.Sitemap sitemap) {
      return SitemapWriter.write(sitemap).getBytes(StandardCharsets.UTF_8);
    } else if (page instanceof Page.PlainFile file) {
      return file.text().getBytes(StandardCharsets.UTF_8);
    } else if (page instanceof Page.ScriptFile file) {
      return file.bytes();
    } else if (page instanceof Page.CardFile file) {
      return file.card().png();
    } else if (page instanceof Page.CopiedFile file) {
      return copy(file);
    } else if (page instanceof Page.Rendition smaller) {
      return Renditions.of(read(smaller.source(), smaller.sha256()), smaller.width());
    }
    throw new IllegalStateException("no way to write " + page.path());
  }

  private byte[] html(Page.Html page) {
    String name = page.getClass().getSimpleName();
    String template = name.substring(0, name.length() - "Page".length()).toLowerCase(Locale.ROOT);
    return Characters.permitted(templates.fill(template, page));
  }

  private static byte[] copy(Page.CopiedFile file) throws IOException {
    byte[] bytes = read(file.source(), file.sha256());
    return Pdf.isPdf(bytes) ? Pdf.clean(bytes) : Images.clean(bytes);
  }

  private static byte[] read(Path file, String sha256) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!Sha256.hex(bytes).equals(sha256)) {
      throw new ChangedFile(file.toString());
    }
    return bytes;
  }
}
