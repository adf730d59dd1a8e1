package sitrep.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import sitrep.config.SiteConfig;
import sitrep.page.Page;
import sitrep.page.PagePath;
import sitrep.page.Resource;
import sitrep.theme.Theme;
import sitrep.theme.ThemeAsset;

/**
 * The files of the theme that become files of the site, and what browsers may do with them.
 *
 * @param policy what pages may load and run; empty where authors may write any HTML, since nobody
 *     can tell what that needs
 * @param headers the file by which several hosts are told what to send along with each file
 */
record ThemeFiles(
    ThemeAsset style, ThemeAsset script, Optional<String> policy, Page.PlainFile headers) {

  private static final String HEADERS = "_headers";
  private static final String POLICY = "${policy}";

  static ThemeFiles of(Theme theme, SiteConfig config) throws IOException {
    Optional<String> policy =
        config.rawHtml() == SiteConfig.RawHtml.ALLOW
            ? Optional.empty()
            : Optional.of(theme.policy());
    String headers = new String(theme.read(HEADERS), StandardCharsets.UTF_8);
    return new ThemeFiles(
        theme.asset("style.css"),
        theme.asset("site.js"),
        policy,
        new Page.PlainFile(new PagePath(HEADERS), filled(headers, policy)));
  }

  private static String filled(String headers, Optional<String> policy) {
    return headers
        .lines()
        .filter(line -> policy.isPresent() || !line.contains(POLICY))
        .map(line -> line.replace(POLICY, policy.orElse("")) + "\n")
        .collect(Collectors.joining());
  }

  /** Where a style sheet or script lies. */
  static PagePath path(ThemeAsset asset) {
    return new PagePath("theme/" + asset.name());
  }

  static Resource on(Scope scope, ThemeAsset asset) {
    return new Resource(scope.href(path(asset)), asset.integrity());
  }
}
