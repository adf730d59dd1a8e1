package sitrep.leak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.site.TestDigest;

/** What tests of proofs ask of a digest and write into it. */
final class WithheldFrom {

  private WithheldFrom() {}

  /** What a digest withholds from the public. */
  static Withheld thePublic(TestDigest digest) throws IOException {
    BuildOptions options = BuildOptions.of(digest.root()).forAudience("public");
    BuildConfig config = ConfigReader.read(options, TestDigest.ENVIRONMENT).value();
    byte[] settings = digest.read(ConfigReader.FILE).getBytes(StandardCharsets.UTF_8);
    return Withheld.of(DigestFile.of(ConfigReader.FILE, settings), config);
  }

  /**
   * A brief.
   *
   * @param more lines of its front matter
   */
  static String brief(String more, String text) {
    return "---\ntitle: A\ndate: 2025-05-05\nsummary: x\n" + more + "---\n\n" + text + "\n";
  }
}
