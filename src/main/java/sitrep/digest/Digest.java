package sitrep.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import sitrep.problem.Outcome;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.prose.Slug;

/**
 * All that one audience may see of a digest, at one moment. What lies above its ceiling, and what
 * is not out yet, is gone from here before anything is counted, linked or listed.
 *
 * @param briefs published ones, the oldest first
 * @param withdrawn briefs that keep an address and nothing else
 * @param topics with an introduction or without, by title
 * @param descriptors what may be told of sources that the audience may not see, by id
 */
public record Digest(
    Audience audience,
    List<Brief> briefs,
    List<Brief> withdrawn,
    List<Source> sources,
    List<Dossier> dossiers,
    List<Topic> topics,
    List<Edition> editions,
    List<FreePage> pages,
    Map<String, String> descriptors) {

  public Digest {
    Objects.requireNonNull(audience);
    briefs = List.copyOf(briefs);
    withdrawn = List.copyOf(withdrawn);
    sources = List.copyOf(sources);
    dossiers = List.copyOf(dossiers);
    topics = List.copyOf(topics);
    editions = List.copyOf(editions);
    pages = List.copyOf(pages);
    descriptors = Map.copyOf(descriptors);
  }

  /**
   * What of these items is out. Two items of one kind with one id are a problem; the first of them
   * by place is kept.
   */
  public static Outcome<Digest> of(Release release, List<Item> items) {
    return of(release, items, List.of());
  }

  /**
   * What of these items is out.
   *
   * @param kept what protected sources say, which may stand in nothing that is marked lower
   */
  public static Outcome<Digest> of(Release release, List<Item> items, List<ProtectedText> kept) {
    List<Problem> problems = new ArrayList<>();
    Redaction redaction = Redaction.of(release, items, problems);
    List<Item> shown = distinct(redaction.shown(items), problems);
    FallenMarkings.find(items, kept, shown, redaction.descriptors(), problems);

    List<Brief> briefs =
        kind(shown, Brief.class)
            .sorted(Comparator.comparing(Brief::published).thenComparing(Brief::id))
            .toList();
    List<Brief> published = briefs.stream().filter(b -> b.status() != Status.WITHDRAWN).toList();
    Digest digest =
        new Digest(
            release.audience(),
            published,
            briefs.stream().filter(b -> b.status() == Status.WITHDRAWN).toList(),
            kind(shown, Source.class).toList(),
            kind(shown, Dossier.class)
                .sorted(Comparator.comparing(Dossier::title).thenComparing(Dossier::id))
                .toList(),
            topics(kind(shown, Topic.class), published),
            kind(shown, Edition.class).toList(),
            kind(shown, FreePage.class).toList(),
            redaction.descriptors());
    return new Outcome<>(digest, problems);
  }

  /** The same digest, its sources read otherwise. */
  public Digest withSources(List<Source> others) {
    return new Digest(
        audience, briefs, withdrawn, others, dossiers, topics, editions, pages, descriptors);
  }

  /** Every item that has a page. */
  public Stream<Item> items() {
    return Stream.of(briefs, withdrawn, sources, dossiers, topics, editions, pages)
        .flatMap(List::stream);
  }

  /** Whether the item keeps its address only to say that it was withdrawn. */
  public boolean isWithdrawn(Item item) {
    return item instanceof Brief brief && brief.status() == Status.WITHDRAWN;
  }

  private static <T extends Item> Stream<T> kind(List<Item> items, Class<T> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static List<Item> distinct(List<Item> items, List<Problem> problems) {
    Map<String, Item> byId = new LinkedHashMap<>();
    for (Item item : items.stream().sorted(Comparator.comparing(Item::place)).toList()) {
      String kind = item.kindWord();
      Item first = byId.putIfAbsent(kind + " " + item.id(), item);
      if (first != null) {
        problems.add(
            Problem.of(ProblemKind.DOUBLE_ID, item.place(), kind, item.id(), first.place().file()));
      }
    }
    return List.copyOf(byId.values());
  }

  /** The topics that have an introduction, and those that briefs name without one. */
  private static List<Topic> topics(Stream<Topic> introduced, List<Brief> briefs) {
    Map<String, Topic> byId = new TreeMap<>();
    introduced.forEach(topic -> byId.put(topic.id(), topic));
    Set<String> named = new HashSet<>();
    for (Brief brief : briefs) {
      for (Placed<String> name : brief.topics()) {
        if (named.add(name.value())) {
          byId.computeIfAbsent(
              Slug.of(name.value()),
              id ->
                  new Topic(id, name.value(), Marking.CLEAR, List.of(), Body.EMPTY, name.place()));
        }
      }
    }
    return byId.values().stream()
        .sorted(Comparator.comparing(Topic::title).thenComparing(Topic::id))
        .toList();
  }
}
