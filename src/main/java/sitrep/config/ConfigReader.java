package sitrep.config;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sitrep.config.SiteConfig.AudienceSettings;
import sitrep.config.SiteConfig.NavEntry;
import sitrep.config.SiteConfig.Organisation;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Audience;
import sitrep.digest.EditionPeriod;
import sitrep.digest.LikelihoodScale;
import sitrep.digest.Marking;
import sitrep.digest.Nearness;
import sitrep.digest.Release;
import sitrep.digest.Schemes;
import sitrep.problem.DidYouMean;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.problem.Severity;
import sitrep.yaml.Fields;
import sitrep.yaml.MarkedKeys;
import sitrep.yaml.YamlReader;

/**
 * Reads {@code content/site.yaml} and joins it with the command line, the clock and the
 * environment.
 */
public final class ConfigReader {

  /** The settings' file, relative to the digest's folder. */
  public static final String FILE = "content/site.yaml";

  private static final String FOR_ALL =
      "What stands here is shown to every reader: take the words out, with their marking.";

  private final List<Problem> problems = new ArrayList<>();

  private ConfigReader() {}

  /**
   * The configuration of a build. Settings that can't be understood are problems and take their
   * defaults.
   *
   * @param environment for {@code SOURCE_DATE_EPOCH}, which sets the clock
   * @throws IOException if the file is there and can't be read
   */
  public static Outcome<BuildConfig> read(BuildOptions options, Map<String, String> environment)
      throws IOException {
    ConfigReader reader = new ConfigReader();
    SiteConfig site = reader.site(options.root());
    BuildConfig config = reader.join(options, site, Clock.ofBuild(environment));
    return new Outcome<>(config, reader.problems);
  }

  private SiteConfig site(Path root) throws IOException {
    Path file = root.resolve(FILE);
    String text = "";
    if (Files.isRegularFile(file)) {
      byte[] bytes = Files.readAllBytes(file);
      text = new String(bytes, StandardCharsets.UTF_8);
      refuseOtherCharsets(text, bytes);
      text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    } else {
      problems.add(Problem.of(ProblemKind.NO_SITE, Place.of(FILE)));
    }
    var outcome = YamlReader.read(FILE, 1, "site.yaml", text);
    problems.addAll(outcome.problems());
    MarkedKeys.find(outcome.value(), Nearness::begins, FOR_ALL, problems);
    boolean readable = Files.isRegularFile(file) && outcome.problems().isEmpty();
    return site(root, new Fields("site.yaml", outcome.value(), problems), readable);
  }

  private void refuseOtherCharsets(String text, byte[] bytes) {
    if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      int at = Math.max(0, text.indexOf('\uFFFD'));
      int bad = bytes[text.substring(0, at).getBytes(StandardCharsets.UTF_8).length];
      Place place = new Place(FILE, 1, 1).plus(text, at);
      problems.add(
          Problem.of(ProblemKind.BAD_UTF8, place, String.format(Locale.ROOT, "%02X", bad & 0xFF)));
    }
  }

  private SiteConfig site(Path root, Fields fields, boolean titleIsDue) {
    Map<String, AudienceSettings> audiences =
        new AudienceReader(root, problems, ConfigReader::root).read(fields);
    Optional<String> title = titleIsDue ? fields.required("title") : fields.text("title");
    SiteConfig site =
        new SiteConfig(
            title.orElse("Digest"),
            fields
                .value("url", "web address", "Write url: https://example.org/", ConfigReader::root)
                .orElse(SiteConfig.NOWHERE),
            fields.text("language").orElse("en"),
            fields.text("description").orElse(""),
            fields.text("author"),
            fields
                .value(
                    "edition", "edition", "Write daily, weekly or monthly.", EditionPeriod::parse)
                .orElse(EditionPeriod.WEEKLY),
            fields
                .value(
                    "time-zone",
                    "time zone",
                    "Write a name such as Europe/London.",
                    ConfigReader::zone)
                .orElse(ZoneId.of("UTC")),
            fields
                .value(
                    "likelihood-scale", "scale", "Write icd-203 or phia.", LikelihoodScale::parse)
                .orElse(LikelihoodScale.ICD_203),
            defaultMarking(fields),
            fields
                .value(
                    "raw-html",
                    "way with HTML",
                    "Write escape, sanitise or allow.",
                    ConfigReader::rawHtml)
                .orElse(RawHtml.SANITISE),
            nav(fields),
            organisation(fields),
            audiences,
            new TargetReader(root, audiences, problems, ConfigReader::root).read(fields),
            checks(fields),
            fields.flag("cards"),
            fields.place());
    fields.finish();
    return site;
  }

  private static Optional<URI> root(String text) {
    try {
      URI uri = new URI(text.endsWith("/") ? text : text + "/");
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null
          ? Optional.of(uri.normalize())
          : Optional.empty();
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<RawHtml> rawHtml(String text) {
    for (RawHtml way : RawHtml.values()) {
      if (way.name().toLowerCase(java.util.Locale.ROOT).equals(text)) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }

  /** One that can't be read is an error, and no file is to blame for it as well. */
  private static Optional<Marking> defaultMarking(Fields fields) {
    String key = "default-marking";
    boolean misread = fields.has(key) || fields.isMisspelt(key);
    return marking(fields, key).or(() -> misread ? Optional.of(Marking.CLEAR) : Optional.empty());
  }

  static Optional<Marking> marking(Fields fields, String key) {
    return fields.value(
        key,
        "marking",
        "Write one of: " + String.join(", ", Marking.labels()) + ".",
        Marking::parse);
  }

  private List<NavEntry> nav(Fields fields) {
    List<NavEntry> nav = new ArrayList<>();
    for (Fields entry : fields.maps("nav", "an entry of nav")) {
      Optional<String> title = entry.required("title");
      Optional<String> to = entry.required("to");
      entry.finish();
      Optional<String> forbidden = to.flatMap(Schemes::forbidden);
      forbidden.ifPresent(
          scheme -> problems.add(Problem.of(ProblemKind.BAD_SCHEME, entry.place("to"), scheme)));
      if (title.isPresent() && to.isPresent() && forbidden.isEmpty()) {
        nav.add(new NavEntry(title.get(), new Placed<>(to.get(), entry.place("to"))));
      }
    }
    return nav;
  }

  private static Optional<Organisation> organisation(Fields fields) {
    return fields
        .map("organisation", "organisation")
        .flatMap(
            map -> {
              Optional<String> name = map.required("name");
              Optional<Placed<String>> logo =
                  map.text("logo").map(l -> new Placed<>(l, map.place("logo")));
              map.finish();
              return name.map(n -> new Organisation(n, logo));
            });
  }

  private Map<ProblemKind, Severity> checks(Fields fields) {
    Map<ProblemKind, Severity> checks = new TreeMap<>();
    fields
        .map("checks", "checks")
        .ifPresent(
            map -> {
              for (String rule : ProblemKind.rules()) {
                String hint = "Write one of: " + String.join(", ", Severity.words()) + ".";
                map.value(rule, "severity", hint, Severity::parse)
                    .ifPresent(s -> checks.put(ProblemKind.parse(rule).orElseThrow(), s));
              }
              map.finish();
            });
    return checks;
  }

  private BuildConfig join(BuildOptions options, SiteConfig site, Instant now) {
    AudienceSettings settings = audience(options.audience(), site);
    Optional<URI> url = options.url().flatMap(ConfigReader::root).or(settings::url);
    Path output = options.output().orElseGet(() -> options.root().resolve(settings.folder()));
    boolean embargoed = options.future() && options.looking();
    Release release =
        new Release(settings.audience(), now, options.drafts(), options.future(), embargoed);
    return new BuildConfig(options.root(), output, url.map(site::withUrl).orElse(site), release);
  }

  private AudienceSettings audience(Optional<String> name, SiteConfig site) {
    String wanted = name.orElse(Audience.PUBLIC.name());
    boolean known = site.audiences().containsKey(wanted) || wanted.equals(Audience.PUBLIC.name());
    if (!known && !Problem.anyError(problems)) {
      String hint =
          DidYouMean.hint(
              wanted, site.audiences().keySet(), "Name it under audiences: in site.yaml.");
      problems.add(Problem.of(ProblemKind.UNKNOWN_AUDIENCE, Place.of(FILE), wanted, hint));
    }
    return site.settings(wanted);
  }
}
