package sitrep.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.markdown.MarkdownReader;
import sitrep.problem.Place;
import sitrep.problem.Placed;

/** Items for tests: each is made of what a test cares for, and of defaults. */
public final class Samples {

  /** When all releases of tests are built. */
  public static final Instant NOW = Instant.parse("2023-07-19T12:00:00Z");

  private Samples() {}

  /** A release of what is out, to those who may see no more than this. */
  public static Release release(Marking ceiling) {
    return new Release(new Audience("test", ceiling), NOW, false, false, false);
  }

  /** What Markdown reads as. */
  public static Body body(String file, String markdown) {
    return MarkdownReader.read(file, 5, markdown, RawHtml.SANITISE).value();
  }

  /** Texts, each with a place in the file. */
  public static List<Placed<String>> placed(String file, String... texts) {
    return Stream.of(texts).map(t -> new Placed<>(t, new Place(file, 3, 3))).toList();
  }

  /** A brief that can be changed before it is made. */
  public static BriefBuilder brief(String id) {
    return new BriefBuilder(id);
  }

  /** A dossier that can be changed before it is made. */
  public static DossierBuilder dossier(String id, String name) {
    return new DossierBuilder(id, name);
  }

  /** A source with this text. */
  public static Source source(String id, Marking marking, Optional<String> descriptor) {
    return source(id, marking, descriptor, false, List.of());
  }

  /** A source with these quotations. */
  public static Source source(
      String id,
      Marking marking,
      Optional<String> descriptor,
      boolean isProtected,
      List<Quotation> quotations) {
    String file = "seeds/" + id + ".txt";
    RawText raw =
        new RawText(
            "Words of " + id,
            "Title of " + id,
            true,
            Optional.empty(),
            Imprint.NONE,
            List.of(),
            quotations,
            List.of(),
            List.of(),
            body(file, "Words of " + id));
    return source(id, Optional.empty(), marking, descriptor, isProtected, raw, file);
  }

  /** A source of which no more is known than this. */
  public static Source source(
      String id,
      Optional<String> publisher,
      Marking marking,
      Optional<String> descriptor,
      boolean isProtected,
      RawText raw,
      String file) {
    return new Source(
        id,
        Imprint.NONE,
        publisher,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        marking,
        descriptor,
        isProtected,
        List.of(),
        "00",
        raw,
        1,
        new Place(file, 1, 1));
  }

  /** A topic with an introduction. */
  public static Topic topic(String id, String title, Marking marking) {
    String file = "content/topics/" + id + ".md";
    Body body = body(file, "About " + title);
    return new Topic(id, title, marking, List.of(), body, new Place(file, 1, 1));
  }

  /** Makes a brief. */
  public static final class BriefBuilder {
    private final String id;
    private final String file;
    private String title;
    private LocalDate date = LocalDate.of(2023, 7, 1);
    private Optional<Instant> published = Optional.empty();
    private Optional<Instant> embargo = Optional.empty();
    private Optional<Instant> expires = Optional.empty();
    private List<Placed<String>> topics = List.of();
    private List<Placed<String>> entities = List.of();
    private List<Placed<String>> sources = List.of();
    private List<DatedEvent> events = List.of();
    private Marking marking = Marking.CLEAR;
    private Status status = Status.PUBLISHED;
    private Body body = Body.EMPTY;

    private BriefBuilder(String id) {
      this.id = id;
      this.file = "content/briefs/" + id + ".md";
      this.title = "Title of " + id;
    }

    public BriefBuilder title(String value) {
      title = value;
      return this;
    }

    public BriefBuilder date(String value) {
      date = LocalDate.parse(value);
      return this;
    }

    public BriefBuilder published(Instant value) {
      published = Optional.of(value);
      return this;
    }

    public BriefBuilder embargo(Instant value) {
      embargo = Optional.of(value);
      return this;
    }

    public BriefBuilder expires(Instant value) {
      expires = Optional.of(value);
      return this;
    }

    public BriefBuilder topics(String... values) {
      topics = placed(file, values);
      return this;
    }

    public BriefBuilder entities(String... values) {
      entities = placed(file, values);
      return this;
    }

    public BriefBuilder sources(String... values) {
      sources = placed(file, values);
      return this;
    }

    public BriefBuilder event(String day, String what, String place) {
      Optional<Placed<String>> at =
          Optional.of(place).filter(p -> !p.isEmpty()).map(p -> placed(file, p).get(0));
      DatedEvent event = new DatedEvent(PartialDate.parse(day).orElseThrow(), what, at);
      events = Stream.concat(events.stream(), Stream.of(event)).toList();
      return this;
    }

    public BriefBuilder marking(Marking value) {
      marking = value;
      return this;
    }

    public BriefBuilder status(Status value) {
      status = value;
      return this;
    }

    public BriefBuilder body(String markdown) {
      body = Samples.body(file, markdown);
      return this;
    }

    /** The brief. */
    public Brief make() {
      return new Brief(
          id,
          title,
          date,
          published.orElse(date.atStartOfDay(ZoneOffset.UTC).toInstant()),
          embargo,
          expires,
          Optional.empty(),
          "Summary of " + id,
          topics,
          entities,
          sources,
          Optional.empty(),
          marking,
          status,
          List.of(),
          events,
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          body,
          new Place(file, 1, 1));
    }
  }

  /** Makes a dossier. */
  public static final class DossierBuilder {
    private final String id;
    private final String file;
    private final String name;
    private Dossier.Kind kind = Dossier.Kind.PERSON;
    private List<Placed<String>> aliases = List.of();
    private List<String> neverLink = List.of();
    private Optional<Placed<String>> partOf = Optional.empty();
    private Optional<PartialDate> begin = Optional.empty();
    private Marking marking = Marking.CLEAR;
    private Body body = Body.EMPTY;

    private DossierBuilder(String id, String name) {
      this.id = id;
      this.name = name;
      this.file = "content/dossiers/" + id + ".md";
    }

    public DossierBuilder kind(Dossier.Kind value) {
      kind = value;
      return this;
    }

    public DossierBuilder aliases(String... values) {
      aliases = placed(file, values);
      return this;
    }

    public DossierBuilder neverLink(String... values) {
      neverLink = List.of(values);
      return this;
    }

    public DossierBuilder partOf(String value) {
      partOf = Optional.of(placed(file, value).get(0));
      return this;
    }

    public DossierBuilder begin(String value) {
      begin = PartialDate.parse(value);
      return this;
    }

    public DossierBuilder marking(Marking value) {
      marking = value;
      return this;
    }

    public DossierBuilder body(String markdown) {
      body = Samples.body(file, markdown);
      return this;
    }

    /** The dossier. */
    public Dossier make() {
      return new Dossier(
          id,
          kind,
          new Placed<>(name, new Place(file, 2, 7)),
          aliases,
          neverLink,
          "Summary of " + name,
          Optional.empty(),
          partOf,
          begin,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          marking,
          Optional.empty(),
          List.of(),
          List.of(),
          body,
          new Place(file, 1, 1));
    }
  }
}
