package sitrep.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sitrep.build.BuiltSite;
import sitrep.build.DigestFiles;
import sitrep.config.BuildConfig;
import sitrep.config.TargetSettings;
import sitrep.digest.Audience;
import sitrep.output.SiteVerifier;

/**
 * Whether a site may be published to a target. What whoever can reach the target must not see is
 * never published; all else that is amiss may be allowed by whoever publishes.
 */
public final class Clearance {

  /** What may be allowed on the command line. */
  public enum Allowed {
    /** A site with drafts in it. */
    drafts,
    /** A site with briefs that are dated in the future. */
    future,
    /** A site that is older than its digest. */
    old,
    /** A site of which files are not as the build left them. */
    changed,
    /** Files at the target that are somebody else's are written over. */
    overwrite
  }

  private Clearance() {}

  /**
   * Why the site must not be published there; empty if it may.
   *
   * @param files those of the digest as they are
   */
  public static List<String> refusals(
      TargetSettings target,
      FinishedSite site,
      BuildConfig digest,
      Optional<DigestFiles> files,
      Set<Allowed> allowed)
      throws IOException {
    Optional<BuiltSite> built = site.built();
    if (built.isEmpty()) {
      return List.of(
          "nothing tells for whom the site in "
              + site.folder()
              + " was built. Build it again, here: sitrep build");
    }
    List<String> refusals = new ArrayList<>();
    forWhom(target, site, built.get(), refusals);
    ifNot(
        allowed.contains(Allowed.drafts) || !built.get().drafts(),
        "the site was built with drafts. Build it without them, or give --allow drafts.",
        refusals);
    ifNot(
        allowed.contains(Allowed.future) || !built.get().future(),
        "the site was built with briefs of the future. Build it without, or give --allow future.",
        refusals);
    ifNot(
        allowed.contains(Allowed.old) || built.get().isCurrent(digest, files),
        "the site is older than its digest. Build it again, or give --allow old.",
        refusals);
    boolean sound = site.changed().isEmpty() && !SiteVerifier.isUnfinished(site.folder());
    ifNot(
        allowed.contains(Allowed.changed) || sound,
        "the site in "
            + site.folder()
            + " is not as the build left it"
            + (site.changed().isEmpty() ? "" : ": " + Publisher.few(site.changed()))
            + ". Build it again, or give --allow changed.",
        refusals);
    return refusals;
  }

  private static void forWhom(
      TargetSettings target, FinishedSite site, BuiltSite built, List<String> refusals) {
    String audience = built.audience().name();
    if (built.audience().ceiling().isAbove(target.ceiling())) {
      refusals.add(
          "the site was built for " + audience + " and " + mayHoldMore(target, built.audience()));
    } else if (!audience.equals(target.audience())) {
      refusals.add(
          "the site in "
              + site.folder()
              + " was built for "
              + audience
              + ", but the target "
              + target.name()
              + " gets what "
              + target.audience()
              + " may see. Build with --audience "
              + target.audience()
              + ", or give the target the key audience.");
    }
  }

  private static String mayHoldMore(TargetSettings target, Audience audience) {
    return "may hold what is marked "
        + audience.ceiling().label()
        + ", but whoever can reach the target "
        + target.name()
        + " may see "
        + target.ceiling().label()
        + ". If fewer can reach it, say so in site.yaml with the target's key ceiling.";
  }

  /**
   * Why a target must not go back to its release before, as far as can be told without reading
   * that; empty if it may.
   *
   * @param audience whose site the target gets
   * @param old whether whatever has come to be outdated may come back
   */
  public static List<String> refusalsBack(TargetSettings target, Audience audience, boolean old) {
    List<String> refusals = new ArrayList<>();
    ifNot(
        !audience.ceiling().isAbove(target.ceiling()),
        "the release before " + mayHoldMore(target, audience),
        refusals);
    ifNot(
        old,
        "the release before may hold what has been corrected, withdrawn or taken away since. See"
            + " with --rollback --dry-run which files come back, and give --allow old to go back"
            + " all the same.",
        refusals);
    return refusals;
  }

  private static void ifNot(boolean fine, String refusal, List<String> refusals) {
    if (!fine) {
      refusals.add(refusal);
    }
  }
}
