package sitrep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import sitrep.cli.Program;
import sitrep.site.TestDigest;

/**
 * The workflows of docs/publish.md: each is read as runners read it, and the commands in it are run
 * as runners run them, against servers on the loopback.
 */
class RecipesTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern SECRET = Pattern.compile("\\$\\{\\{ (?:secrets|vars)\\.(\\w+) }}");

  @TempDir private Path folder;
  private TestDigest digest;

  @BeforeEach
  void start() throws IOException {
    digest = TestDigest.empty(folder.resolve("digest"));
    Path sitrep = Files.createDirectories(folder.resolve("bin")).resolve("sitrep");
    StringBuilder script = new StringBuilder("#!/bin/sh\nexec");
    Program.command().forEach(word -> script.append(" '").append(word).append('\''));
    Files.writeString(sitrep, script + " \"$@\"\n");
    assertTrue(sitrep.toFile().setExecutable(true));
  }

  private void targets(String yaml) {
    digest.file("content/site.yaml", digest.read("content/site.yaml") + "publish:\n  " + yaml);
  }

  private static Object yaml(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  /** The workflow below a heading. */
  private static Map<?, ?> recipe(String heading) throws IOException {
    String all = Files.readString(Path.of("docs/publish.md"));
    Matcher block = BLOCK.matcher(all.substring(all.indexOf("\n## " + heading + "\n")));
    assertTrue(block.find(), heading);
    return (Map<?, ?>) yaml(block.group(1));
  }

  private void run(String command, Map<String, String> environment) {
    Map<String, String> world = new TreeMap<>(environment);
    world.putIfAbsent("HOME", home().toString());
    world.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    Tool.run(digest.root(), world, "bash", "-e", "-c", command);
  }

  private Path home() {
    return folder.resolve("home");
  }

  /** Runs what a job of GitHub's runs, with these secrets and variables. */
  private void runJob(Map<?, ?> workflow, Map<String, String> secrets) throws IOException {
    Files.createDirectories(home());
    assertTrue(workflow.keySet().containsAll(List.of("name", "on", "jobs")), workflow::toString);
    Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("publish");
    assertEquals("ubuntu-latest", job.get("runs-on"));
    List<String> actions = new ArrayList<>();
    for (Object one : (List<?>) job.get("steps")) {
      Map<?, ?> step = (Map<?, ?>) one;
      if (step.get("run") instanceof String command) {
        Map<String, String> environment = environment(job, secrets);
        environment.putAll(environment(step, secrets));
        run(command, environment);
      } else {
        actions.add(step.get("uses").toString());
      }
    }
    assertTrue(actions.contains("actions/checkout@v4"), actions::toString);
    assertTrue(actions.stream().allMatch(action -> action.matches("[\\w-]+/[\\w-]+@v\\d+")));
  }

  private static Map<String, String> environment(Map<?, ?> of, Map<String, String> secrets) {
    Map<String, String> environment = new TreeMap<>();
    if (of.get("env") instanceof Map<?, ?> env) {
      env.forEach(
          (name, value) ->
              environment.put(
                  name.toString(),
                  SECRET
                      .matcher(value.toString())
                      .replaceAll(m -> Matcher.quoteReplacement(secrets.get(m.group(1))))));
    }
    return environment;
  }

  private Map<String, String> site() {
    return TestDigest.files(digest.root().resolve("site"));
  }

  @Test
  void everyBlockIsYaml() throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(Path.of("docs/publish.md")));
    int count = 0;
    for (; blocks.find(); count++) {
      assertTrue(yaml(blocks.group(1)) instanceof Map, blocks.group(1));
    }
    assertEquals(5, count);
  }

  @Test
  void fromNothingToAPublishedSite() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String below = readme.substring(readme.indexOf("From nothing to a published site"));
    String commands = below.split("```\n")[1];
    Path place = folder.resolve("srv/digest");
    assertTrue(commands.contains(" path: /srv/www/digest}"), commands);
    run(commands.replace("/srv/www/digest", place.toString()), Map.of());
    String all = String.join("\n", TestDigest.files(place.toRealPath()).values());
    assertTrue(all.contains("<loc>https://digest.example.org/</loc>"), "no sitemap");
    assertFalse(all.contains("http://localhost"), "an address that leads nowhere");
  }

  @Test
  void gitHubPages() throws Exception {
    GitPlace place = new GitPlace(folder, true);
    GitPlace.git(place.bare(), "config", "http.receivepack", "true");
    try (GitHttp http = new GitHttp(folder, "x-access-token", "the-token")) {
      targets("pages: {kind: git, branch: pages, remote: '" + http.address() + "'}\n");
      runJob(recipe("GitHub Pages"), Map.of("GITHUB_TOKEN", "the-token"));
    }
    Map<String, String> expected = site();
    expected.put(".nojekyll", "");
    assertEquals(expected, place.readable());
  }

  @Test
  void gitLabPages() throws IOException {
    targets("pages: {kind: archive, path: site.tar.gz}\n");
    Map<?, ?> pages = (Map<?, ?>) recipe("GitLab Pages").get("pages");
    StringBuilder script = new StringBuilder();
    ((List<?>) pages.get("script")).forEach(line -> script.append(line).append('\n'));
    run(script.toString(), Map.of());
    assertEquals(List.of("public"), ((Map<?, ?>) pages.get("artifacts")).get("paths"));
    assertEquals(site(), TestDigest.files(digest.root().resolve("public")));
  }

  @Test
  void ownNginx() throws Exception {
    SftpPlace place = new SftpPlace(folder);
    Map<String, String> keys = place.keys();
    targets(
        "web: {kind: sftp, host: 127.0.0.1, port: %s, user: %s, path: '%s'}\n"
            .formatted(keys.get("port"), keys.get("user"), keys.get("path")));
    Sshd sshd = Sshd.running();
    runJob(
        recipe("An own nginx"),
        Map.of(
            "PUBLISHER_KEY",
            Files.readString(sshd.key()).strip(),
            "HOST_KEY",
            Sshd.knownHost(sshd.port(), sshd.hostKey()).strip()));
    assertEquals(site(), place.readable());
  }

  @Test
  void s3() throws Exception {
    try (S3Place place = new S3Place()) {
      targets(
          "bucket: {kind: s3, bucket: %s, prefix: digest, endpoint: '%s'}\n"
              .formatted(place.bucket(), S3Server.running().address()));
      Map<?, ?> workflow = recipe("S3");
      assertEquals("write", ((Map<?, ?>) workflow.get("permissions")).get("id-token"));
      Files.createDirectories(home().resolve(".aws"));
      Files.writeString(
          home().resolve(".aws/credentials"),
          "[default]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
              .formatted(S3Server.ID, S3Server.SECRET));
      runJob(workflow, Map.of());
      assertEquals(site(), place.readable());
    }
  }
}
