package sitrep.compose;

import java.net.URI;
import sitrep.analysis.Analysis;
import sitrep.config.BuildConfig;
import sitrep.config.SiteConfig;
import sitrep.digest.Digest;
import sitrep.page.Destinations;
import sitrep.page.PagePath;

/**
 * What every page is composed of.
 *
 * @param style the style sheet's address
 * @param script the script's address
 */
record Site(
    BuildConfig build,
    Analysis analysis,
    Destinations destinations,
    PagePath style,
    PagePath script,
    PagePath searchScript) {

  SiteConfig config() {
    return build.site();
  }

  Digest digest() {
    return analysis.digest();
  }

  URI url() {
    return config().url();
  }
}
