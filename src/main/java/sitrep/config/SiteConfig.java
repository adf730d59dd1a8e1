package sitrep.config;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import sitrep.digest.Audience;
import sitrep.digest.EditionPeriod;
import sitrep.digest.LikelihoodScale;
import sitrep.digest.Marking;
import sitrep.problem.Place;
import sitrep.problem.Placed;
import sitrep.problem.ProblemKind;
import sitrep.problem.Severity;

/**
 * What {@code content/site.yaml} says, with defaults for what it leaves out.
 *
 * @param url the absolute address of the site's root, with a slash at its end
 * @param defaultMarking how files are marked that say nothing of it
 * @param audiences by name
 * @param publish the places that the site is published to, by name
 * @param checks how grave rules are taken, where the digest says so
 * @param cards whether briefs get pictures for those who link to them
 * @param place the file, at its beginning
 */
public record SiteConfig(
    String title,
    URI url,
    String language,
    String description,
    Optional<String> author,
    EditionPeriod edition,
    ZoneId zone,
    LikelihoodScale scale,
    Optional<Marking> defaultMarking,
    RawHtml rawHtml,
    List<NavEntry> nav,
    Optional<Organisation> organisation,
    Map<String, AudienceSettings> audiences,
    Map<String, TargetSettings> publish,
    Map<ProblemKind, Severity> checks,
    boolean cards,
    Place place) {

  /** Stands for the address of a site that has none yet. */
  public static final URI NOWHERE = URI.create("http://localhost:4000/");

  /** What becomes of HTML that authors write into Markdown. */
  public enum RawHtml {
    /** It is shown as the text that it is. */
    ESCAPE,
    /** Harmless elements stay, all else is left out. */
    SANITISE,
    /** It is taken as it is: the author answers for it. */
    ALLOW
  }

  /** An entry of the site's navigation: an address of the site, or of another host. */
  public record NavEntry(String title, Placed<String> to) {}

  /** Who publishes the digest. */
  public record Organisation(String name, Optional<Placed<String>> logo) {}

  /** What is set for one audience: its ceiling, and where its site lies, if elsewhere. */
  public record AudienceSettings(Audience audience, Optional<URI> url, Optional<String> output) {

    /** Of the public, where nothing is set for it. */
    static final AudienceSettings PUBLIC =
        new AudienceSettings(Audience.PUBLIC, Optional.empty(), Optional.empty());

    /** The folder of its site, as a path from the digest's. */
    public String folder() {
      return output.orElse("site");
    }
  }

  /** What is set for an audience, or for the public where that is none of site.yaml's. */
  public AudienceSettings settings(String audience) {
    return audiences.getOrDefault(audience, AudienceSettings.PUBLIC);
  }

  public SiteConfig {
    Objects.requireNonNull(title);
    Objects.requireNonNull(language);
    Objects.requireNonNull(zone);
    if (!url.isAbsolute() || !url.getPath().endsWith("/")) {
      throw new IllegalArgumentException("not a site's root: " + url);
    }
    nav = List.copyOf(nav);
    audiences = Map.copyOf(audiences);
    publish = Map.copyOf(publish);
    checks = new TreeMap<>(checks);
  }

  /**
   * How files are marked that say nothing of it. Where the settings don't say either, and name no
   * audience, all is for everyone; where they name one, this is empty, and no file may be silent.
   */
  public Optional<Marking> unmarked() {
    return isForEveryone() ? Optional.of(Marking.CLEAR) : defaultMarking;
  }

  /** Whether the settings know neither markings nor audiences. */
  public boolean isForEveryone() {
    return defaultMarking.isEmpty() && audiences.isEmpty();
  }

  /** The path of the site's root, such as {@code /} or {@code /digest/}. */
  public String basePath() {
    return url.getRawPath();
  }

  /** Whether it is known where the site will be found. */
  public boolean hasUrl() {
    return !url.equals(NOWHERE);
  }

  SiteConfig withUrl(URI other) {
    return new SiteConfig(
        title,
        other,
        language,
        description,
        author,
        edition,
        zone,
        scale,
        defaultMarking,
        rawHtml,
        nav,
        organisation,
        audiences,
        publish,
        checks,
        cards,
        place);
  }
}
