package sitrep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.build.Progress;
import sitrep.config.TargetSettings;
import sitrep.publish.Publisher.Leave;
import sitrep.publish.Publisher.Result;
import sitrep.target.Target;
import sitrep.target.TargetException;
import sitrep.target.Targets;

/** Logging in, hosts' keys and repositories' rules, at real servers on the loopback. */
class RemotesTest {

  @TempDir private Path folder;
  private MadeSite site;

  @BeforeEach
  void make() {
    site = new MadeSite(folder.resolve("site"));
  }

  private Result publish(
      Place place, Map<String, String> keys, Map<String, String> environment, List<String> words)
      throws IOException {
    TargetSettings settings = place.settings(keys);
    Map<String, String> world = new TreeMap<>(place.environment());
    world.putAll(environment);
    Progress progress =
        new Progress() {
          @Override
          public void report(String work, int done, int total) {}

          @Override
          public void say(String said) {
            words.add(said);
          }
        };
    try (Target target = Targets.open(settings, Path.of(""), world)) {
      return new Publisher(settings, target, progress)
          .publish(site.written(), Optional.empty(), Leave.NONE);
    }
  }

  private Result publish(Place place, Map<String, String> keys) throws IOException {
    return publish(place, keys, Map.of(), new ArrayList<>());
  }

  private Map<String, String> expected(Place place) {
    Map<String, String> all = new TreeMap<>(site.readable());
    all.putAll(place.extras());
    return all;
  }

  private void publishTwice(Place place, Map<String, String> keys, Map<String, String> environment)
      throws IOException {
    assertEquals(List.of(), publish(place, keys, environment, new ArrayList<>()).wrong());
    assertEquals(expected(place), place.readable());
    site.with("index.html", "home, again").without("briefs/vienna/index.html");
    Result second = publish(place, keys, environment, new ArrayList<>());
    assertEquals(3, second.plan().steps().size());
    assertEquals(List.of(), second.wrong());
    assertEquals(expected(place), place.readable());
  }

  private Map<String, String> overSsh(GitPlace place) throws Exception {
    Map<String, String> keys = new TreeMap<>(Sshd.running().keys());
    keys.put(
        "remote", "ssh://" + Sshd.user() + "@127.0.0.1:" + Sshd.running().port() + place.bare());
    return keys;
  }

  @Test
  void gitOverSsh() throws Exception {
    GitPlace place = new GitPlace(folder, true);
    publishTwice(place, overSsh(place), Map.of());
    assertEquals(2, place.commits());
  }

  @Test
  void linksAndProgramsOfOthersInABranchStayWhatTheyAre() throws Exception {
    GitPlace place = new GitPlace(folder, true);
    publish(place, Map.of());
    place.commit(
        work -> {
          Files.createSymbolicLink(work.resolve("latest.html"), Path.of("index.html"));
          Files.writeString(work.resolve("deploy"), "#!/bin/sh");
          GitPlace.git(work, "add", "--chmod=+x", "deploy");
        });
    site.with("index.html", "home, again");
    assertEquals(List.of(), publish(place, Map.of()).wrong());
    String tree = GitPlace.git(place.bare(), "ls-tree", "pages", "latest.html", "deploy");
    assertTrue(tree.contains("120000 blob"), tree);
    assertTrue(tree.contains("100755 blob"), tree);
  }

  @Test
  void gitOverHttpWithAPasswordFromACredentialHelper() throws Exception {
    GitPlace place = new GitPlace(folder, false);
    GitPlace.git(place.bare(), "config", "http.receivepack", "true");
    try (GitHttp http = new GitHttp(folder)) {
      http.writeCredentials(folder);
      publishTwice(place, Map.of("remote", http.address()), Map.of());
      Files.writeString(
          folder.resolve(".gitconfig"),
          "[credential]\n\thelper = \"!f() { echo username=x; echo password=wrong-one; }; f\"\n");
      TargetException e =
          assertThrows(
              TargetException.class, () -> publish(place, Map.of("remote", http.address())));
      assertTrue(e.getMessage().contains("does not let you in"), e.getMessage());
      assertFalse(e.getMessage().contains("wrong-one"), e.getMessage());
    }
    assertEquals(1, place.commits());
  }

  @Test
  void keyOfSshAgentIsUsedWhereThereIsNoOther() throws Exception {
    Sshd sshd = Sshd.running();
    Path socket = folder.resolve("agent");
    Process agent =
        new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("agent.log").toFile())
            .start();
    try {
      for (int i = 0; i < 100 && !Files.exists(socket); i++) {
        Thread.sleep(20);
      }
      Map<String, String> environment = Map.of("SSH_AUTH_SOCK", socket.toString());
      Tool.run(folder, environment, "ssh-add", "-q", sshd.key().toString());
      Map<String, String> none = Map.of("key", folder.resolve("no-such-key").toString());
      SftpPlace sftp = new SftpPlace(folder);
      publishTwice(sftp, none, environment);
      make();
      GitPlace git = new GitPlace(folder, true);
      Map<String, String> keys = new TreeMap<>(overSsh(git));
      keys.putAll(none);
      publishTwice(git, keys, environment);
      TargetException e = assertThrows(TargetException.class, () -> publish(sftp, none));
      assertTrue(e.getMessage().contains("does not let you in"), e.getMessage());
    } finally {
      agent.destroy();
    }
  }

  @Test
  void hostWhoseKeyHasChangedOrIsUnknownGetsNothing() throws Exception {
    Path other = folder.resolve("other");
    Sshd.keyPair(other);
    Path changed = folder.resolve("changed");
    Files.writeString(
        changed, Sshd.knownHost(Sshd.running().port(), Files.readString(Path.of(other + ".pub"))));
    Path unknown = Files.writeString(folder.resolve("unknown"), "");
    for (Path known : List.of(changed, unknown)) {
      SftpPlace sftp = new SftpPlace(folder);
      Map<String, String> keys = Map.of("known-hosts", known.toString());
      TargetException e = assertThrows(TargetException.class, () -> publish(sftp, keys));
      assertTrue(e.getMessage().contains("nothing was sent"), e.getMessage());
      assertEquals(Map.of(), sftp.readable());
      GitPlace git =
          new GitPlace(Files.createDirectories(folder.resolve("git-" + known.getFileName())), true);
      Map<String, String> gitKeys = new TreeMap<>(overSsh(git));
      gitKeys.putAll(keys);
      TargetException g = assertThrows(TargetException.class, () -> publish(git, gitKeys));
      assertTrue(g.getMessage().contains("nothing was sent"), g.getMessage());
      assertEquals(Map.of(), git.readable());
    }
  }

  @Test
  void historyGrowsOrIsASingleCommit() throws Exception {
    for (boolean history : List.of(true, false)) {
      GitPlace place =
          new GitPlace(Files.createDirectories(folder.resolve("h" + history)), history);
      for (int i = 0; i < 3; i++) {
        site.with("index.html", "home " + i);
        publish(place, Map.of());
      }
      assertEquals(history ? 3 : 1, place.commits());
      TargetSettings settings = place.settings();
      try (Target target = Targets.open(settings, Path.of(""), place.environment())) {
        new Publisher(settings, target, Progress.NONE).rollBack(Optional.empty(), Leave.NONE);
      }
      assertEquals("home 1", place.readable().get("index.html"));
      assertEquals(history ? 4 : 1, place.commits());
      assertEquals(
          "Sitrep", GitPlace.git(place.bare(), "log", "-1", "--format=%an", "pages").strip());
    }
  }

  @Test
  void pushOfSomebodyElseMeanwhileIsNotLost() throws Exception {
    GitPlace place = new GitPlace(folder, true);
    publish(place, Map.of());
    site.with("index.html", "home, again");
    TargetSettings settings = place.settings();
    try (Target target = Targets.open(settings, Path.of(""), place.environment())) {
      target.look();
      place.write("theirs.html", "theirs");
      String state = place.state();
      TargetException e =
          assertThrows(
              TargetException.class,
              () -> target.finish("x", Optional.empty(), java.util.Set.of()));
      assertTrue(e.getMessage().contains("somebody else has pushed"), e.getMessage());
      assertEquals(state, place.state());
    }
    publish(place, Map.of());
    assertEquals("theirs", place.readable().get("theirs.html"));
  }

  @Test
  void lockThatSomebodyLeftIsTakenOver() throws Exception {
    SftpPlace place = new SftpPlace(folder);
    place.write(".sitrep/lock", "somebody 7");
    List<String> words = new ArrayList<>();
    assertEquals(List.of(), publish(place, Map.of("lock-seconds", "1"), Map.of(), words).wrong());
    assertTrue(words.get(0).contains("another publish is writing"), words::toString);
    assertEquals(expected(place), place.readable());
  }

  @Test
  void ofTwoPublishersAtOnceOneWaits() throws Exception {
    SftpPlace place = new SftpPlace(folder);
    TargetSettings settings = place.settings(Map.of("lock-seconds", "30"));
    List<String> words = new ArrayList<>();
    try (Target target = Targets.open(settings, Path.of(""), Map.of())) {
      var lock = target.lock(said -> {});
      Thread other =
          new Thread(
              () -> {
                try {
                  publish(place, Map.of("lock-seconds", "30"), Map.of(), words);
                } catch (IOException e) {
                  words.add(e.toString());
                }
              });
      other.start();
      while (words.isEmpty()) {
        Thread.sleep(20);
      }
      assertEquals(Map.of(), place.readable());
      lock.close();
      other.join();
    }
    assertEquals(1, words.size(), words::toString);
    assertEquals(expected(place), place.readable());
  }
}
