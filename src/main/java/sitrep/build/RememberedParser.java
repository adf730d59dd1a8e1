package sitrep.build;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sitrep.config.SiteConfig;
import sitrep.digest.Block;
import sitrep.hash.ChangedFile;
import sitrep.hash.Sha256;
import sitrep.input.InputFile;
import sitrep.memory.Memory;
import sitrep.memory.Shelf;
import sitrep.parse.ItemParser;

/**
 * Parses files, but for those that an earlier build has parsed as they are now. Bodies lie on a
 * shelf of their own, and are fetched when somebody wants to read them.
 */
final class RememberedParser {

  private static final byte[] NOTHING = {};

  private final ItemParser parser;
  private final Shelf<ParsedFile> heads;
  private final KeptBodies bodies;
  private final byte[] settings;
  private final boolean holding;
  private final ItemKeys keys = new ItemKeys();
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  private RememberedParser(ItemParser parser, Memory memory, byte[] settings, boolean holding) {
    this.parser = parser;
    this.heads = memory.shelf("parse", ParsedFile.class);
    this.bodies = new KeptBodies(memory);
    this.settings = settings;
    this.holding = (holding || !memory.works()) && !memory.isOfProcess();
  }

  /**
   * A parser that remembers.
   *
   * @param forms the digest's own list of forms of lines, if it has one, its bytes held
   * @param holding whether bodies that had to be parsed are held in memory
   */
  static RememberedParser of(
      ItemParser parser, Memory memory, SiteConfig site, Optional<InputFile> forms, boolean holding)
      throws IOException {
    byte[] settings =
        Memory.key(
            Program.fingerprint(),
            site.zone().getId(),
            site.unmarked(),
            site.isForEveryone(),
            site.scale(),
            site.rawHtml());
    byte[] all = Sha256.of(settings, bytes(forms));
    return new RememberedParser(parser, memory, all, holding);
  }

  /**
   * What comes of a file.
   *
   * @param state what the file system says of it; empty where that is too little
   */
  ParsedFile parse(InputFile file, String state) throws IOException {
    Optional<ParsedFile> before = heads.find(file.name(), settings);
    ParsedFile parsed =
        before.isPresent() && !state.isEmpty() && state.equals(before.get().state())
            ? fetching(before.get(), file)
            : read(file, state, before);
    parsed
        .outcome()
        .value()
        .ifPresent(i -> keys.note(i, new ItemKeys.Key(parsed.whole(), parsed.head())));
    return parsed;
  }

  private ParsedFile read(InputFile file, String state, Optional<ParsedFile> before)
      throws IOException {
    InputFile now = file.hold();
    String whole = whole(now);
    if (before.isPresent() && before.get().whole().equals(whole)) {
      ParsedFile same = before.get().in(state);
      if (!state.equals(before.get().state())) {
        heads.put(file.name(), settings, same);
      }
      return fetching(same, file);
    }
    ParsedFile parsed = ParsedFile.of(state, whole, parser.parse(now));
    made.add(file.name());
    ParsedFile head = bodies.put(parsed, file.name());
    heads.put(file.name(), settings, head);
    return holding ? parsed : fetching(head, file);
  }

  private ParsedFile fetching(ParsedFile parsed, InputFile file) {
    // Whoever held all that was parsed would hold the item a second time.
    String whole = parsed.whole();
    return bodies.fetching(parsed, file.name(), () -> blocks(file, whole));
  }

  private List<Block> blocks(InputFile file, String whole) throws IOException {
    InputFile now = file.hold();
    if (!whole(now).equals(whole)) {
      throw new ChangedFile(file.name());
    }
    return parser.parse(now).value().orElseThrow().body().blocks();
  }

  private String whole(InputFile file) throws IOException {
    byte[] about = Memory.key(file.name(), file.sidecar().map(InputFile::name));
    byte[] hash = Sha256.of(settings, about, file.bytes(), bytes(file.sidecar()));
    return HexFormat.of().formatHex(hash);
  }

  /** The keys of all items so far. */
  ItemKeys keys() {
    return keys;
  }

  /** Forgets the files that are no more. */
  void forgetOthers() {
    bodies.forget(heads.forgetOthers());
  }

  /** The files that had to be parsed. */
  Set<String> made() {
    return Set.copyOf(made);
  }

  private static byte[] bytes(Optional<InputFile> file) throws IOException {
    return file.isPresent() ? file.get().bytes() : NOTHING;
  }
}
