package sitrep.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sitrep.digest.Credibility;
import sitrep.digest.Imprint;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.RawText;
import sitrep.digest.Reliability;
import sitrep.digest.Said;
import sitrep.digest.Source;
import sitrep.hash.Sha256;
import sitrep.input.InputFile;
import sitrep.input.Inputs;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.rawtext.RawTextReader;
import sitrep.yaml.Fields;
import sitrep.yaml.YamlReader;
import sitrep.yaml.YamlValue;

/** Reads a raw text with what is known of it, which stands on its top or in a file beside it. */
public final class SourceParser {

  private final Values values;
  private final boolean isForEveryone;
  private final RawTextReader reader;
  private final List<Problem> problems;

  /**
   * @param isForEveryone whether the settings know neither markings nor audiences
   */
  SourceParser(Values values, boolean isForEveryone, RawTextReader reader, List<Problem> problems) {
    this.values = values;
    this.isForEveryone = isForEveryone;
    this.reader = reader;
    this.problems = problems;
  }

  /** A parser for raw texts that stand by themselves, outside any digest. */
  public static SourceParser withDefaults(RawTextReader reader, List<Problem> problems) {
    Values values = new Values(ZoneOffset.UTC, Optional.of(Marking.CLEAR), problems);
    return new SourceParser(values, false, reader, problems);
  }

  /**
   * A raw text that stands by itself, whole.
   *
   * @throws IOException if the file beside it can't be read
   */
  public RawText alone(InputFile file, byte[] bytes) throws IOException {
    Parts parts = parts(file, bytes);
    return read(file, parts.entries().unmarked(), parts).raw();
  }

  /**
   * The source of a digest that the bytes of this file are. Of a protected one only the descriptor
   * is kept.
   */
  Item parse(InputFile file, byte[] bytes) throws IOException {
    Parts parts = parts(file, bytes);
    MarkedEntries entries = parts.entries();
    Source whole = read(file, entries.unmarked(), parts);
    SourceParser unheard =
        new SourceParser(values.unheard(), isForEveryone, reader, new ArrayList<>());
    Item source =
        whole.isProtected()
            ? whole.withoutIdentity()
            : entries.layered(whole, left -> Optional.of(unheard.read(file, left, parts)));
    Wholes.check(isForEveryone, parts.keys(), source, problems);
    if (!whole.isProtected()) {
      TextLabels.find(whole, problems);
    }
    return source;
  }

  /**
   * What is known of a text, and its words.
   *
   * @param sha256 of the file, or of what follows its front matter, entries of which may be
   *     withheld
   * @param begin the line on which the words begin
   */
  private record Parts(YamlValue.Mapping keys, String words, String sha256, int begin) {
    MarkedEntries entries() {
      return new MarkedEntries(keys);
    }
  }

  private Parts parts(InputFile file, byte[] bytes) throws IOException {
    Decoder.Pasted pasted = new Decoder.Pasted("", false);
    if (bytes.length > Inputs.LARGEST_TEXT) {
      problems.add(Problem.of(ProblemKind.TOO_LARGE, Place.of(file.name()), "64 MiB"));
    } else {
      pasted = Decoder.pasted(bytes);
    }
    String text = pasted.text();
    if (Decoder.isDocument(text)) {
      problems.add(Problem.of(ProblemKind.NO_TEXT, Place.of(file.name())));
      text = "";
    } else if (bytes.length <= Inputs.LARGEST_TEXT && text.isBlank()) {
      problems.add(Problem.of(ProblemKind.EMPTY_SOURCE, Place.of(file.name())));
    } else if (pasted.guessed()) {
      DoubtfulEncoding.find(file.name(), text, problems);
    }
    FrontMatter matter = FrontMatter.ofSource(file.name(), text, problems);
    UnheardKeys.inRawText(file.name(), matter, problems);
    YamlValue.Mapping keys =
        file.sidecar().isPresent() ? sidecar(file.sidecar().get(), matter) : matter.keys();
    byte[] pastedBytes = matter.present() ? matter.body().getBytes(StandardCharsets.UTF_8) : bytes;
    Parts parts =
        new Parts(keys, blanked(text, matter), Sha256.hex(pastedBytes), matter.bodyLine());
    parts.entries().findLost(problems);
    return parts;
  }

  private Source read(InputFile file, YamlValue.Mapping keys, Parts parts) {
    Fields fields = new Fields("a source", keys, problems);
    Imprint given = given(fields);
    boolean isProtected = fields.flag("protected");
    // The names are read by ProtectedNames, and by nobody else.
    if (isProtected && fields.texts("names").isEmpty() && fields.text("author").isEmpty()) {
      problems.add(Problem.of(ProblemKind.NAMELESS_PROTECTION, fields.place("protected")));
    }
    RawText raw =
        reader.read(
            file.name(),
            parts.words(),
            given.published().map(Said::value),
            Overrules.read(fields, parts.words(), problems));
    Source source = source(file, fields, given, isProtected, parts, raw);
    fields.finish();
    return source;
  }

  /** The text with blanks for its front matter, so that lines and offsets are those of the file. */
  private static String blanked(String text, FrontMatter matter) {
    StringBuilder blanked = new StringBuilder(text.length());
    text.codePoints()
        .limit(text.codePointCount(0, text.length() - matter.body().length()))
        .forEach(c -> blanked.append(c == '\n' || c == '\r' ? (char) c : ' '));
    return blanked.append(matter.body()).toString();
  }

  private YamlValue.Mapping sidecar(InputFile sidecar, FrontMatter matter) throws IOException {
    if (matter.present() && !matter.keys().entries().isEmpty()) {
      problems.add(Problem.of(ProblemKind.DOUBLE_METADATA, matter.keys().place(), sidecar.name()));
    }
    Outcome<String> text = Decoder.written(sidecar.name(), sidecar.bytes());
    problems.addAll(text.problems());
    var yaml = YamlReader.read(sidecar.name(), 1, "a source", text.value());
    problems.addAll(yaml.problems());
    return yaml.value();
  }

  private Source source(
      InputFile file, Fields fields, Imprint given, boolean isProtected, Parts parts, RawText raw) {
    return new Source(
        ItemParser.id(file),
        given,
        fields.text("publisher"),
        values.partialDate(fields, "retrieved"),
        values.webAddress(fields, "url"),
        values.webAddress(fields, "archived"),
        fields.value(
            "reliability", "reliability", "Write a letter from A to F.", Reliability::parse),
        fields.value(
            "credibility", "credibility", "Write a number from 1 to 6.", Credibility::parse),
        fields.text("type"),
        fields.text("language"),
        values.marking(fields),
        fields.text("descriptor"),
        isProtected,
        fields.texts("aliases"),
        parts.sha256(),
        raw,
        parts.begin(),
        ItemParser.start(file));
  }

  private Imprint given(Fields fields) {
    return new Imprint(
        fields.text("title").map(Said::given),
        fields.text("author").map(Said::given),
        fields.text("agency").map(Said::given),
        fields.text("place").map(Said::given),
        values.partialDate(fields, "published").map(Said::given),
        fields.text("credit").map(Said::given),
        values.plain(fields, "corrections").stream().map(Said::given).toList());
  }
}
