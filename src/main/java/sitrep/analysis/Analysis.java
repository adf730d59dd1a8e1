package sitrep.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sitrep.digest.Brief;
import sitrep.digest.Digest;
import sitrep.digest.Dossier;
import sitrep.digest.EditionPeriod;
import sitrep.digest.Item;
import sitrep.digest.Quotation;
import sitrep.digest.Source;
import sitrep.digest.Topic;
import sitrep.prose.Slug;

/** Everything in a digest linked to everything: all that its pages say and no single file does. */
public final class Analysis {

  private final Digest digest;
  private final Names names;
  private final NameMatcher matcher;
  private final LinkedBodies bodies;
  private final Map<Item, List<Dossier>> named = new IdentityHashMap<>();
  private final Map<Item, List<Appearance>> appearances = new IdentityHashMap<>();
  private final Map<String, Source> sourcesById = new HashMap<>();
  private final Map<String, List<CitedBy>> citedBy = new HashMap<>();
  private final Map<String, String> topicIds = new HashMap<>();
  private final Map<String, List<Brief>> briefsByTopic = new HashMap<>();
  private Relations relations;
  private final List<Issue> issues;
  private final Map<String, Issue> issuesById = new HashMap<>();
  private final List<TimelineEntry> timeline;
  private final Map<Dossier, List<TimelineEntry>> timelines = new IdentityHashMap<>();
  private final List<SpokenQuotation> quotations;
  private final Map<Dossier, List<SpokenQuotation>> quotationsBy = new IdentityHashMap<>();
  private final Map<Dossier, List<SpokenQuotation>> quotationsNaming = new IdentityHashMap<>();
  private final Map<Source, List<SpokenQuotation>> quotationsIn = new IdentityHashMap<>();
  private final List<DatedSentence> datedSentences;
  private final Map<Dossier, List<DatedSentence>> datedSentencesOf = new IdentityHashMap<>();
  private final Map<Dossier, List<Dossier>> members = new IdentityHashMap<>();

  private Analysis(Linker linker, LinkedBodies linked, EditionPeriod period) {
    this.digest = linker.digest();
    this.names = linker.names();
    this.matcher = linker.matcher();
    this.bodies = linked;
    digest.items().forEach(item -> named.put(item, dossiersIn(item)));
    digest.sources().forEach(source -> sourcesById.put(source.id(), source));
    digest.items().filter(item -> !digest.isWithdrawn(item)).forEach(this::noteAppearances);
    digest.briefs().forEach(this::noteCitations);
    digest.briefs().forEach(this::noteTopics);
    this.issues = Issues.of(digest, period, named::get, this::sources);
    issues.forEach(issue -> issuesById.put(issue.id(), issue));
    this.timeline = timeline(digest);
    this.quotations = allQuotations();
    this.datedSentences = sentencesByDate();
    timeline.forEach(this::noteEvent);
    quotations.forEach(this::noteQuotation);
    datedSentences.forEach(s -> s.named().forEach(d -> add(datedSentencesOf, d, s)));
    digest
        .dossiers()
        .forEach(
            d ->
                d.partOf()
                    .flatMap(name -> names.dossier(name.value()))
                    .ifPresent(w -> add(members, w, d)));
  }

  /**
   * Analyses a digest whose editions close after this period.
   *
   * @param linked what the linker made of its items
   */
  public static Analysis of(Linker linker, LinkedBodies linked, EditionPeriod period) {
    return new Analysis(linker, linked, period);
  }

  private List<Dossier> dossiersIn(Item item) {
    List<Dossier> found = new ArrayList<>();
    bodies.links(item).named().forEach(naming -> found.add(naming.dossier()));
    if (item instanceof Brief brief) {
      brief.entities().forEach(name -> names.dossier(name.value()).ifPresent(d -> add(d, found)));
    }
    return List.copyOf(found);
  }

  /** A brief names few dossiers, and they are costly to compare but by identity. */
  private static void add(Dossier dossier, List<Dossier> found) {
    for (Dossier known : found) {
      if (known == dossier) {
        return;
      }
    }
    found.add(dossier);
  }

  private void noteAppearances(Item item) {
    List<Naming> namings = bodies.links(item).named();
    for (Naming naming : namings) {
      add(appearances, naming.dossier(), new Appearance(item, naming.sentence()));
    }
    // Its text names these first; the others its head alone.
    for (Dossier dossier : named.get(item).subList(namings.size(), named.get(item).size())) {
      add(appearances, dossier, new Appearance(item, ""));
    }
  }

  private void noteCitations(Brief brief) {
    Map<String, List<CitationUse>> uses = new TreeMap<>();
    bodies
        .links(brief)
        .uses()
        .forEach(use -> uses.computeIfAbsent(use.cite().source(), s -> new ArrayList<>()).add(use));
    brief.sources().forEach(source -> uses.computeIfAbsent(source.value(), s -> new ArrayList<>()));
    uses.forEach(
        (id, where) ->
            citedBy.computeIfAbsent(id, s -> new ArrayList<>()).add(new CitedBy(brief, where)));
  }

  private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /** An event belongs to the dossier of its place, and to those that its own words name. */
  private void noteEvent(TimelineEntry entry) {
    List<Dossier> found = new ArrayList<>();
    entry.place().flatMap(place -> names.dossier(place.value())).ifPresent(found::add);
    matcher.find(entry.what()).forEach(match -> add(match.dossier(), found));
    found.forEach(dossier -> add(timelines, dossier, entry));
  }

  private void noteQuotation(SpokenQuotation spoken) {
    add(quotationsIn, spoken.source(), spoken);
    Dossier speaker = spoken.speaker().orElse(null);
    spoken.speaker().ifPresent(dossier -> add(quotationsBy, dossier, spoken));
    spoken.named().stream()
        .filter(dossier -> dossier != speaker)
        .forEach(dossier -> add(quotationsNaming, dossier, spoken));
  }

  /** Found when first asked for: a build that makes no page anew does without. */
  private synchronized Relations relations() {
    if (relations == null) {
      relations = new Relations(digest.briefs(), named::get, this::topicIds);
    }
    return relations;
  }

  private Set<String> topicIds(Brief brief) {
    Set<String> ids = new LinkedHashSet<>();
    brief.topics().forEach(name -> ids.add(topicIds.computeIfAbsent(name.value(), Slug::of)));
    return ids;
  }

  private void noteTopics(Brief brief) {
    topicIds(brief).forEach(id -> add(briefsByTopic, id, brief));
  }

  private static List<TimelineEntry> timeline(Digest digest) {
    List<TimelineEntry> entries = new ArrayList<>();
    for (Brief brief : digest.briefs()) {
      brief
          .events()
          .forEach(e -> entries.add(new TimelineEntry(e.date(), e.what(), e.place(), brief)));
    }
    for (Dossier dossier : digest.dossiers()) {
      if (dossier.kind() == Dossier.Kind.EVENT) {
        dossier
            .begin()
            .ifPresent(
                date ->
                    entries.add(
                        new TimelineEntry(date, dossier.title(), Optional.empty(), dossier)));
      }
    }
    entries.sort(
        Comparator.comparing(TimelineEntry::date)
            .thenComparing(TimelineEntry::what)
            .thenComparing(e -> e.origin().place()));
    return List.copyOf(entries);
  }

  private List<SpokenQuotation> allQuotations() {
    List<SpokenQuotation> all = new ArrayList<>();
    for (Source source : digest.sources()) {
      List<Quotation> quoted = source.raw().quotations();
      for (int i = 0; i < quoted.size(); i++) {
        all.add(spoken(source, i, quoted.get(i)));
      }
    }
    return List.copyOf(all);
  }

  private SpokenQuotation spoken(Source source, int index, Quotation quotation) {
    LinkedBody body = bodies.body(source);
    Optional<Spot> spot = body.findings().quotations().get(index);
    List<Dossier> inside = spot.map(s -> s.named(body.mentions())).orElse(List.of());
    return new SpokenQuotation(
        source, index + 1, quotation, names.dossier(quotation.speaker()), spot, inside);
  }

  private List<DatedSentence> sentencesByDate() {
    return digest.sources().stream()
        .flatMap(source -> bodies.body(source).findings().dated().stream())
        .sorted(
            Comparator.comparing(DatedSentence::date)
                .thenComparing(s -> s.source().place())
                .thenComparing(DatedSentence::number))
        .toList();
  }

  public Digest digest() {
    return digest;
  }

  public Names names() {
    return names;
  }

  /** What the words and references of the item's body come to. */
  public LinkedBody body(Item item) {
    return bodies.body(item);
  }

  /** Where the item's body leads. */
  public BodyLinks links(Item item) {
    return bodies.links(item);
  }

  /** The dossiers that the item names, in the order in which it first does. */
  public Collection<Dossier> named(Item item) {
    return named.getOrDefault(item, List.of());
  }

  /**
   * Where the dossier is named; briefs from the oldest to the newest, then sources, dossiers and
   * the rest.
   */
  public List<Appearance> appearances(Dossier dossier) {
    return appearances.getOrDefault(dossier, List.of());
  }

  /** The source of this id, if the audience may see it. */
  public Optional<Source> source(String id) {
    return Optional.ofNullable(sourcesById.get(id));
  }

  /** The sources on which the brief rests, in the order of their numbers. */
  public List<Source> sources(Brief brief) {
    Collection<String> cited = bodies.links(brief).cited();
    if (cited.isEmpty() && brief.sources().isEmpty()) {
      return List.of();
    }
    Set<String> ids = new LinkedHashSet<>(cited);
    brief.sources().forEach(source -> ids.add(source.value()));
    return ids.stream().map(sourcesById::get).filter(java.util.Objects::nonNull).toList();
  }

  /** The briefs that cite the source, the oldest first. */
  public List<CitedBy> citedBy(Source source) {
    return citedBy.getOrDefault(source.id(), List.of());
  }

  /** The briefs of the topic, the oldest first. */
  public List<Brief> briefs(Topic topic) {
    return briefsByTopic.getOrDefault(topic.id(), List.of());
  }

  /** The briefs nearest to this one, the nearest first. */
  public List<Brief> related(Brief brief) {
    return relations().related(brief);
  }

  /** The dossiers that are most often named together with this one. */
  public List<Companion> companions(Dossier dossier) {
    return relations().companions(dossier);
  }

  /** Which of its companions are named together in briefs that name the dossier, the most first. */
  public List<Tie> ties(Dossier dossier, List<Companion> companions) {
    return relations().ties(dossier, companions);
  }

  /** The editions, the oldest first. */
  public List<Issue> issues() {
    return issues;
  }

  /** The edition with this id, if it has any brief. */
  public Optional<Issue> issue(String id) {
    return Optional.ofNullable(issuesById.get(id));
  }

  /** What happened, the oldest first. */
  public List<TimelineEntry> timeline() {
    return timeline;
  }

  /** What sources quote, in the order of sources and of their text. */
  public List<SpokenQuotation> quotations() {
    return quotations;
  }

  /** What sources quote the dossier as saying. */
  public List<SpokenQuotation> quotationsBy(Dossier dossier) {
    return quotationsBy.getOrDefault(dossier, List.of());
  }

  /** What sources quote others as saying of the dossier. */
  public List<SpokenQuotation> quotationsNaming(Dossier dossier) {
    return quotationsNaming.getOrDefault(dossier, List.of());
  }

  /** What the source quotes, in the order of its text. */
  public List<SpokenQuotation> quotationsIn(Source source) {
    return quotationsIn.getOrDefault(source, List.of());
  }

  /** What happened at the place, or to whom the dossier is about. */
  public List<TimelineEntry> timelineOf(Dossier dossier) {
    return timelines.getOrDefault(dossier, List.of());
  }

  /** The sentences of sources that name a day or a month, by that. */
  public List<DatedSentence> datedSentences() {
    return datedSentences;
  }

  /** Those among them that name the dossier. */
  public List<DatedSentence> datedSentencesOf(Dossier dossier) {
    return datedSentencesOf.getOrDefault(dossier, List.of());
  }

  /** The dossiers that belong to this one, by name. */
  public List<Dossier> members(Dossier dossier) {
    return members.getOrDefault(dossier, List.of());
  }
}
