package sitrep.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sitrep.digest.Block;
import sitrep.digest.Body;
import sitrep.digest.Citation;
import sitrep.digest.Dossier;
import sitrep.digest.Fragment;
import sitrep.digest.Item;
import sitrep.digest.Reference;
import sitrep.digest.Source;
import sitrep.digest.Words;
import sitrep.prose.Sentences;
import sitrep.prose.Slug;

/**
 * Walks one body once, block by block, and finds what its words and references come to. A name is
 * linked once in a section; in a source, whose readers come to a single paragraph, once in each.
 */
final class BodyLinker {

  private static final Pattern OF_THE_PAGE =
      Pattern.compile(
          "source-\\d+|cite-\\d+-\\d+|fn-\\d+|fnref-\\d+|line-\\d+|p\\d+|judgment-.*|quote-\\d+|date-\\d+");

  private static final String BLANKS = " \t\n\u000B\f\r";
  private static final String MARKS = ".,;:!?";
  private static final String DASHES = "—–―";

  private final Item item;
  private final Names names;
  private final NameMatcher matcher;
  private final Optional<BodySpots> spots;
  private final Optional<SourceNames> read;

  private final List<Mention> mentions = new ArrayList<>();
  private final Map<Dossier, String> sentences = new IdentityHashMap<>();
  private final Set<Dossier> mentioned = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> cited = new LinkedHashSet<>();
  private final List<CitationUse> uses = new ArrayList<>();
  private final List<Block> footnotes = new ArrayList<>();
  private final List<String> anchors = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();
  private final List<OutlineEntry> outline = new ArrayList<>();

  private final Set<Dossier> inSection = Collections.newSetFromMap(new IdentityHashMap<>());
  private int wordsSeen;
  private int quoting;
  private String quoted = "";

  private BodyLinker(Item item, Names names, NameMatcher matcher) {
    this.item = item;
    this.names = names;
    this.matcher = matcher;
    Optional<Source> source =
        Optional.of(item).filter(Source.class::isInstance).map(Source.class::cast);
    this.spots = source.map(s -> BodySpots.of(s.raw()));
    this.read = source.map(s -> SourceNames.of(s, spots.get(), names));
  }

  static LinkedBody link(Item item, Body body, Names names, NameMatcher matcher) {
    BodyLinker linker = new BodyLinker(item, names, matcher);
    Map<String, Block> notes = new HashMap<>();
    for (Block block : body.blocks()) {
      if (block.kind() == Block.Kind.FOOTNOTE) {
        notes.put(block.label(), block);
      }
    }
    linker.footnotesIn(body, notes);
    for (Block block : body.blocks()) {
      linker.block(block);
    }
    return linker.result();
  }

  private LinkedBody result() {
    return new LinkedBody(
        new BodyLinks(namings(), List.copyOf(cited), uses),
        mentions,
        footnotes.stream().map(Block::label).toList(),
        anchors,
        outline,
        findings());
  }

  private List<Naming> namings() {
    Set<Dossier> order = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Naming> namings = new ArrayList<>();
    Stream.concat(
            mentions.stream().map(Mention::dossier),
            mentioned.stream().sorted(Comparator.comparing(Dossier::place)))
        .filter(order::add)
        .forEach(d -> namings.add(new Naming(d, sentences.getOrDefault(d, ""))));
    return namings;
  }

  private Findings findings() {
    if (!(item instanceof Source source) || spots.isEmpty()) {
      return Findings.NONE;
    }
    List<Optional<Spot>> dates = Findings.dates(source.raw(), spots.get());
    return new Findings(
        Findings.quotations(source.raw(), spots.get()),
        dates,
        DatedSentences.of(source, dates, mentions));
  }

  /**
   * Footnotes are numbered as they are first referred to; one that refers to another is read where
   * it is referred to.
   *
   * @param notes those that nothing has referred to yet
   */
  private void footnotesIn(Body body, Map<String, Block> notes) {
    for (Block block : body.blocks()) {
      if (block.kind() != Block.Kind.FOOTNOTE) {
        footnotesIn(block, notes);
      }
    }
    for (int i = 0; i < footnotes.size(); i++) {
      footnotesIn(footnotes.get(i), notes);
    }
  }

  private void footnotesIn(Block block, Map<String, Block> notes) {
    for (Fragment fragment : block.fragments()) {
      if (fragment instanceof Block inner) {
        footnotesIn(inner, notes);
      } else if (fragment instanceof Reference reference
          && reference.kind() == Reference.Kind.FOOTNOTE) {
        Optional.ofNullable(notes.remove(reference.target())).ifPresent(footnotes::add);
      }
    }
  }

  private void block(Block block) {
    if (block.kind() == Block.Kind.HEADING || item instanceof Source) {
      inSection.clear();
    }
    boolean quote = block.kind() == Block.Kind.QUOTE;
    quoting += quote ? 1 : 0;
    quoted = quote ? "" : quoted;
    Run run = new Run();
    for (Fragment fragment : block.fragments()) {
      if (fragment instanceof Block inner) {
        run.finish();
        run = new Run();
        block(inner);
      } else {
        fragment(fragment, block, run);
      }
    }
    run.finish();
    quoting -= quote ? 1 : 0;
  }

  private void fragment(Fragment fragment, Block block, Run run) {
    if (fragment instanceof Words words) {
      run.words(words);
    } else if (fragment instanceof Citation citation) {
      citation.cites().forEach(run::cite);
    } else if (fragment instanceof Reference reference) {
      switch (reference.kind()) {
        case NAME -> run.name(reference);
        case ANCHOR -> anchor(reference, block);
        case FOOTNOTE, ADDRESS, IMAGE, SELF, TERM -> {}
      }
    }
  }

  /** Ids that pages give out themselves are left to them. */
  private void anchor(Reference reference, Block block) {
    String slug = Slug.of(reference.label());
    boolean heading = block.kind() == Block.Kind.HEADING;
    String wanted = heading && OF_THE_PAGE.matcher(slug).matches() ? slug + "-section" : slug;
    String id = wanted;
    int number = lastNumbers.getOrDefault(wanted, 1);
    while (!taken.add(id)) {
      number++;
      id = wanted + "-" + number;
    }
    lastNumbers.put(wanted, number);
    anchors.add(id);
    if (heading) {
      outline.add(new OutlineEntry(Math.max(2, block.level()), block.label(), id));
    }
  }

  /** The words of one block between two blocks inside it: what sentences are looked for in. */
  private final class Run {
    private final StringBuilder text = new StringBuilder();
    private final Map<Dossier, Integer> firstAt = new IdentityHashMap<>(4);
    private final Map<Citation.Cite, Integer> citesAt = new LinkedHashMap<>();

    void words(Words words) {
      if (words.linkable()) {
        for (NameMatcher.Match match : matches(words.text())) {
          if (match.dossier() != item) {
            mention(match.dossier(), text.length() + match.start());
            boolean first = inSection.add(match.dossier());
            mentions.add(
                new Mention(wordsSeen, match.start(), match.end(), match.dossier(), first));
          }
        }
      }
      wordsSeen++;
      text.append(words.text());
    }

    private List<NameMatcher.Match> matches(String text) {
      List<NameMatcher.Match> matches = matcher.find(text);
      return read.map(names -> names.correct(wordsSeen, matches)).orElse(matches);
    }

    void name(Reference reference) {
      Optional<Dossier> dossier = names.dossier(reference.target()).filter(d -> d != item);
      if (dossier.isPresent()) {
        mention(dossier.get(), text.length());
        inSection.add(dossier.get());
      }
      text.append(reference.label());
    }

    void cite(Citation.Cite cite) {
      cited.add(cite.source());
      citesAt.put(cite, Math.max(0, text.length() - 1));
    }

    private void mention(Dossier dossier, int at) {
      mentioned.add(dossier);
      if (!sentences.containsKey(dossier)) {
        firstAt.putIfAbsent(dossier, at);
      }
    }

    void finish() {
      boolean tells = !firstAt.isEmpty() || !citesAt.isEmpty();
      if (!tells && quoting == 0) {
        return;
      }
      String all = text.toString();
      if (tells) {
        note(all, Sentences.split(all));
      }
      quoted = quoting == 0 || all.isBlank() ? quoted : all;
    }

    private void note(String all, List<Sentences.Span> spans) {
      firstAt.forEach((dossier, at) -> sentences.put(dossier, sentence(all, spans, at)));
      Optional<OutlineEntry> section =
          outline.isEmpty() ? Optional.empty() : Optional.of(outline.get(outline.size() - 1));
      citesAt.forEach(
          (cite, at) -> uses.add(new CitationUse(cite, sentence(all, spans, at), section)));
    }

    private String sentence(String all, List<Sentences.Span> spans, int at) {
      if (spans.isEmpty()) {
        return "";
      }
      Sentences.Span around = Sentences.around(spans, at);
      String words = around.of(all);
      boolean attribution = quoting > 0 && DASHES.indexOf(words.charAt(0)) >= 0;
      return oneLine(attribution ? before(all, around) + words : words);
    }

    /** A line that says whose words are quoted says little without the last of them. */
    private String before(String all, Sentences.Span attribution) {
      String text = all.substring(0, attribution.start());
      text = text.isBlank() ? quoted : text;
      List<Sentences.Span> spans = Sentences.split(text);
      return spans.isEmpty() ? "" : spans.get(spans.size() - 1).of(text) + " ";
    }
  }

  /** With one blank for each run, and none before a mark, where a citation stood. */
  private static String oneLine(String sentence) {
    StringBuilder line = new StringBuilder(sentence.length());
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      char next = i + 1 < sentence.length() ? sentence.charAt(i + 1) : 'x';
      if (!isBlank(c)) {
        line.append(c);
      } else if (!isBlank(next) && MARKS.indexOf(next) < 0) {
        line.append(' ');
      }
    }
    return line.toString();
  }

  private static boolean isBlank(char c) {
    return c <= ' ' && BLANKS.indexOf(c) >= 0;
  }
}
