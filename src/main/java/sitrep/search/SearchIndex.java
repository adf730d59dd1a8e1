package sitrep.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import sitrep.analysis.Analysis;
import sitrep.digest.Item;
import sitrep.page.Page;
import sitrep.page.PagePath;

/**
 * All that can be searched, cut into files of which a search needs few. They are scripts and not
 * JSON, since browsers let a page opened from a folder load the one and not the other.
 *
 * <p>Documents are numbered by date, those without one first. Numbers of dated ones begin at a
 * power of two, so that they stay what they are when a dossier or topic comes.
 */
public final class SearchIndex {

  /** The page that searches, and the folder of its files. */
  public static final PagePath PAGE = new PagePath("search/");

  /** What a search has to know first. */
  public static final PagePath PATH = new PagePath("search/index.js");

  /** The dossiers that a search can be narrowed to, which may be many. */
  public static final PagePath DOSSIERS = new PagePath("search/dossiers.js");

  private final DocumentReader reader;
  private final Analysis analysis;
  private final Stems stems = new Stems();
  private final List<Entry> entries;
  private final Map<Item, Entry> byItem = new IdentityHashMap<>();
  private final Layout layout;

  private SearchIndex(Analysis analysis) {
    this.analysis = analysis;
    this.reader = new DocumentReader(analysis);
    this.entries = numbered(analysis);
    this.layout = Layout.of(entries.size());
    entries.forEach(entry -> byItem.put(entry.item(), entry));
  }

  /** The index of all that the audience may see. */
  public static SearchIndex of(Analysis analysis) {
    return new SearchIndex(analysis);
  }

  /**
   * An item that can be found.
   *
   * @param date as exactly as it is known, or empty
   */
  public record Entry(int number, Item item, String date) {

    /** The file with its text. */
    public PagePath path() {
      return PAGE.child("d/" + number + ".js");
    }
  }

  /** An item with what it is sorted by. */
  private record Dated(Item item, String date, String path) {}

  private List<Entry> numbered(Analysis analysis) {
    Map<Boolean, List<Dated>> byDated = new HashMap<>(Map.of(true, new ArrayList<>()));
    byDated.put(false, new ArrayList<>());
    analysis
        .digest()
        .items()
        .filter(reader::isFound)
        .map(item -> new Dated(item, reader.date(item), PagePath.of(item).value()))
        .sorted(Comparator.comparing(Dated::date).thenComparing(Dated::path))
        .forEach(dated -> byDated.get(!dated.date.isEmpty()).add(dated));
    List<Entry> numbered = new ArrayList<>();
    byDated.get(false).forEach(e -> numbered.add(new Entry(numbered.size(), e.item, "")));
    int number = numbered.isEmpty() ? 0 : Integer.highestOneBit(numbered.size() * 2 - 1);
    for (Dated dated : byDated.get(true)) {
      numbered.add(new Entry(number++, dated.item, dated.date));
    }
    return List.copyOf(numbered);
  }

  /** By their numbers. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry of an item, if it can be found. */
  public Optional<Entry> entry(Item item) {
    return Optional.ofNullable(byItem.get(item));
  }

  /** What an entry's page shows. */
  public Document read(Entry entry) {
    return reader.read(entry.item(), entry.date());
  }

  /** What an entry of that page is found by. */
  public Terms terms(Document document) {
    return document.terms(stems);
  }

  /** All that an entry's terms are made of, beside its item and where that leads. */
  public List<String> labels(Entry entry) {
    return reader.labels(entry.item());
  }

  /** The names of all parts. */
  public List<String> shardNames() {
    return layout.names();
  }

  /** The texts of all parts by name, which may be asked for by many threads at once. */
  public SortedMap<String, Supplier<String>> shards(List<Terms> termsOfEntries) {
    Map<Integer, Terms> byNumber = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      byNumber.put(entries.get(i).number(), termsOfEntries.get(i));
    }
    SortedMap<String, Supplier<String>> texts = new TreeMap<>();
    layout.shards(byNumber).forEach((name, shard) -> texts.put(name, shard::text));
    return texts;
  }

  /** Where a part lies. */
  public static PagePath path(String name) {
    return PAGE.child(name + ".js");
  }

  /** The file of a part. */
  public static Page.ScriptFile shard(String name, String text) {
    return Script.of(path(name), name, json -> json.writeString(text));
  }

  /** The file that shows an entry among the results. */
  public Page.ScriptFile page(Entry entry, Document document) {
    return Script.of(entry.path(), "d/" + entry.number(), document::write);
  }

  /** What a search has to know first. */
  public Page.ScriptFile overview() {
    return Script.of(PATH, "index", new Overview(analysis, entries, layout)::write);
  }

  /** The dossiers that a search can be narrowed to. */
  public Page.ScriptFile dossiers() {
    return Script.of(DOSSIERS, "dossiers", new Overview(analysis, entries, layout)::writeDossiers);
  }

  /**
   * A change to an index of this layout, some of whose entries had other terms.
   *
   * @param before its parts
   */
  public IndexChange change(UnaryOperator<String> before) {
    return new IndexChange(layout, before);
  }
}
