package sitrep.build;

import java.io.IOException;
import java.util.Optional;
import sitrep.config.SiteConfig;
import sitrep.digest.Item;
import sitrep.hash.Sha256;
import sitrep.input.InputFile;
import sitrep.memory.Memory;
import sitrep.memory.Shelf;
import sitrep.parse.ItemParser;
import sitrep.problem.Outcome;

/** Parses files, but for those that an earlier build has parsed as they are now. */
final class RememberedParser {

  private static final byte[] NOTHING = {};

  private final ItemParser parser;
  private final Shelf shelf;
  private final byte[] settings;

  private RememberedParser(ItemParser parser, Shelf shelf, byte[] settings) {
    this.parser = parser;
    this.shelf = shelf;
    this.settings = settings;
  }

  /**
   * A parser that remembers.
   *
   * @param forms the digest's own list of forms of lines, if it has one, its bytes held
   */
  static RememberedParser of(
      ItemParser parser, Memory memory, SiteConfig site, Optional<InputFile> forms)
      throws IOException {
    byte[] settings =
        Memory.key(
            Program.fingerprint(),
            site.zone().getId(),
            site.defaultMarking(),
            site.scale(),
            site.rawHtml());
    return new RememberedParser(parser, memory.shelf("parse"), Sha256.of(settings, bytes(forms)));
  }

  Outcome<Optional<Item>> parse(InputFile file) throws IOException {
    InputFile now = file.hold();
    byte[] key =
        Sha256.of(
            settings,
            Memory.key(now.role(), now.name(), now.sidecar().map(InputFile::name)),
            now.bytes(),
            bytes(now.sidecar()));
    return shelf.recall(now.name(), key, () -> parser.parse(now));
  }

  /** Forgets the files that are no more. */
  void forgetOthers() {
    shelf.forgetOthers();
  }

  private static byte[] bytes(Optional<InputFile> file) throws IOException {
    return file.isPresent() ? file.get().bytes() : NOTHING;
  }
}
