package sitrep.build;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
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
  private final ItemKeys keys = new ItemKeys();

  private RememberedParser(ItemParser parser, Shelf shelf, byte[] settings) {
    this.parser = parser;
    this.shelf = shelf;
    this.settings = settings;
  }

  /**
   * What came of a file.
   *
   * @param head a hash of the item without its body; empty where there is no item
   */
  record Parsed(Outcome<Optional<Item>> outcome, String head) {

    static Parsed of(Outcome<Optional<Item>> outcome) {
      return new Parsed(outcome, outcome.value().map(ItemKeys::head).orElse(""));
    }
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
    Parsed parsed = shelf.recall(now.name(), key, () -> Parsed.of(parser.parse(now)));
    String whole = HexFormat.of().formatHex(key);
    parsed.outcome().value().ifPresent(i -> keys.note(i, new ItemKeys.Key(whole, parsed.head())));
    return parsed.outcome();
  }

  /** The keys of all items so far. */
  ItemKeys keys() {
    return keys;
  }

  /** Forgets the files that are no more. */
  void forgetOthers() {
    shelf.forgetOthers();
  }

  /** The files that had to be parsed. */
  Set<String> made() {
    return shelf.made();
  }

  private static byte[] bytes(Optional<InputFile> file) throws IOException {
    return file.isPresent() ? file.get().bytes() : NOTHING;
  }
}
