package sitrep.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which part of the index has what. It follows from the number of documents alone, so that an edit
 * moves nothing.
 *
 * @param termShards parts that say which documents have a term, by the hash of the term
 * @param wordShards parts that list terms, by the hash of their first three characters; both are
 *     powers of two
 */
record Layout(int termShards, int wordShards) {

  static final int BEGINNING = 3;
  private static final int DOCUMENTS_A_SHARD = 8;

  static Layout of(int documents) {
    int wanted = Math.max(1, documents / DOCUMENTS_A_SHARD);
    int termShards = Integer.highestOneBit(wanted * 2 - 1);
    return new Layout(termShards, Math.max(1, termShards / 8));
  }

  String ofTerm(String term) {
    return name("t/", hash(term) & termShards - 1);
  }

  /** Where the term is listed for those who type its beginning. */
  String ofWord(String term) {
    return name("w/", hash(term.substring(0, BEGINNING)) & wordShards - 1);
  }

  /** Whether the term is listed at all. */
  static boolean isListed(String term) {
    return term.length() >= BEGINNING && !term.startsWith(":");
  }

  List<String> names() {
    List<String> names = new ArrayList<>(termNames());
    for (int i = 0; i < wordShards; i++) {
      names.add(name("w/", i));
    }
    return names;
  }

  /** The parts that say which documents have a term. */
  List<String> termNames() {
    return IntStream.range(0, termShards).mapToObj(i -> name("t/", i)).toList();
  }

  private static String name(String folder, int number) {
    return folder + String.format(Locale.ROOT, "%x", number);
  }

  /** FNV-1a over UTF-16 code units, its upper bits mixed into the lower ones. */
  private static int hash(String text) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    return hash ^ hash >>> 15;
  }

  /** All parts by name, of an index of these documents. */
  SortedMap<String, Shard> shards(Map<Integer, Terms> documents) {
    Map<String, Postings> byTerm = new HashMap<>();
    new TreeMap<>(documents)
        .forEach(
            (number, terms) -> {
              for (int i = 0; i < terms.texts().size(); i++) {
                byTerm
                    .computeIfAbsent(terms.texts().get(i), t -> new Postings())
                    .add(number, terms.weight(i));
              }
            });
    SortedMap<String, Shard> shards = new TreeMap<>();
    names().forEach(name -> shards.put(name, new Shard()));
    byTerm.forEach(
        (term, postings) -> {
          shards.get(ofTerm(term)).put(term, postings.toString());
          if (isListed(term)) {
            shards.get(ofWord(term)).put(term, "" + Postings.rarity(postings.count()));
          }
        });
    return shards;
  }
}
