package sitrep.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.config.TargetSettings;
import sitrep.digest.Marking;

/** Keys begin with what the settings say, and never with a slash. */
class S3BucketTest {

  @ParameterizedTest
  @CsvSource({"/,''", "'',''", "//,''", "a,a/", "/a/b/,a/b/"})
  void prefixHasNoSlashBeforeIt(String written, String prefix) {
    TargetSettings settings =
        new TargetSettings(
            "t",
            TargetSettings.Kind.S3,
            "public",
            Marking.CLEAR,
            Optional.empty(),
            Optional.empty(),
            Map.of("bucket", "b", "prefix", written));
    Map<String, String> environment =
        Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "key");
    try (S3Bucket bucket = new S3Bucket(settings, new Home(environment, Path.of("")))) {
      assertEquals("s3://b/" + prefix, bucket.place());
    }
  }
}
