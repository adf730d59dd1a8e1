package sitrep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.cli.Program;
import sitrep.publish.Cutter.Mode;
import sitrep.site.TestDigest;

/** Nothing that a publish says or writes holds a secret, be it ever so talkative. */
class SecretsTest {

  @TempDir private Path folder;

  @Test
  void noMessagePlanJournalOrNoteHoldsASecret() throws Exception {
    TestDigest digest = TestDigest.empty(folder.resolve("digest"));
    try (S3Place s3 = new S3Place();
        GitHttp http = new GitHttp(folder);
        Cutter cutS3 = new Cutter(S3Server.running().port(), Mode.DROP, 60_000, () -> {})) {
      GitPlace git = new GitPlace(folder, true);
      GitPlace.git(git.bare(), "config", "http.receivepack", "true");
      http.writeCredentials(folder);
      String bucket = "kind: s3, prefix: d, lock-seconds: 1, bucket: " + s3.bucket();
      digest.file(
          "content/site.yaml",
          digest.read("content/site.yaml")
              + "publish:\n  s3: {%s, endpoint: 'http://127.0.0.1:%d'}\n"
                  .formatted(bucket, S3Server.running().port())
              + "  cut-s3: {%s, endpoint: 'http://127.0.0.1:%d'}\n".formatted(bucket, cutS3.port())
              + "  git: {kind: git, remote: '%s'}\n".formatted(http.address()));
      digest.site(folder.resolve("digest/site"), "public");
      Path plan = folder.resolve("plan");
      List<String> all = new ArrayList<>();
      all.add(run(3, "cut-s3"));
      S3Server.running()
          .client()
          .listObjectsV2(r -> r.bucket(s3.bucket()))
          .contents()
          .forEach(o -> all.add(o.key() + text(s3.bucket(), o.key())));
      all.add(run(0, "s3", "--plan", plan.toString()));
      all.add(Files.readString(plan));
      all.add(run(0, "s3", "--json"));
      all.add(run(0, "git", "--json"));
      all.add(GitPlace.git(git.bare(), "log", "-p", "--all"));
      assertTrue(all.toString().contains("journal"), "there was no journal to be read");
      for (String secret : secrets()) {
        all.forEach(text -> assertFalse(text.contains(secret), () -> secret + " in " + text));
      }
    }
  }

  private static List<String> secrets() {
    String both = GitHttp.USER + ":" + GitHttp.PASSWORD;
    return List.of(
        GitHttp.PASSWORD, S3Server.SECRET, Base64.getEncoder().encodeToString(both.getBytes()));
  }

  private static String text(String bucket, String key) {
    try {
      return S3Server.running()
          .client()
          .getObjectAsBytes(r -> r.bucket(bucket).key(key))
          .asString(java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String run(int code, String target, String... more) throws Exception {
    String[] first = {
      "publish", target, "--verbose", "--allow", "old", "-C", folder.resolve("digest").toString()
    };
    String[] args = Stream.of(first, more).flatMap(Stream::of).toArray(String[]::new);
    ProcessBuilder program = new ProcessBuilder(Program.command(args));
    Map<String, String> environment = new TreeMap<>(S3Server.environment());
    environment.put("HOME", folder.toString());
    program.environment().putAll(environment);
    Path log = folder.resolve("log-" + target + more.length);
    Process process = program.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    assertEquals(code, process.exitValue(), Files.readString(log));
    return Files.readString(log);
  }
}
