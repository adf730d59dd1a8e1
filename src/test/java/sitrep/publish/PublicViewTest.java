package sitrep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.build.Progress;
import sitrep.config.TargetSettings;
import sitrep.publish.Publisher.Leave;
import sitrep.publish.Publisher.Result;
import sitrep.site.TestDigest;
import sitrep.target.Target;
import sitrep.target.Targets;

/** What readers get through Debian's nginx. */
class PublicViewTest {

  @TempDir private Path folder;
  private MadeSite site;
  private DirectoryPlace place;
  private int port;
  private Process nginx;

  @BeforeEach
  void serve() throws Exception {
    site = new MadeSite(folder.resolve("site"));
    place = new DirectoryPlace(folder);
    port = Sshd.freePort();
    Path config =
        Files.writeString(
            folder.resolve("nginx.conf"),
            """
            daemon off;
            pid %s/pid;
            error_log %s/log;
            events {}
            http {
              access_log off;
              client_body_temp_path %s/b; proxy_temp_path %s/p; fastcgi_temp_path %s/f;
              uwsgi_temp_path %s/u; scgi_temp_path %s/s;
              include /etc/nginx/mime.types;
              gzip on; gzip_min_length 1;
              server { listen 127.0.0.1:PORT; location / { root %s/www; } location /old/ { alias %s/old/; } }
            }
            """
                .replace("%s", folder.toString())
                .replace("PORT", String.valueOf(port)));
    String user = Sshd.user().equals("root") ? "user root; " : "";
    nginx =
        new ProcessBuilder(
                Tool.find("/usr/sbin/nginx").toString(), "-c", config.toString(), "-g", user)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    for (int i = 0; i < 200; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(20);
      }
    }
    throw new AssertionError(Files.readString(folder.resolve("out")));
  }

  @AfterEach
  void stop() {
    nginx.destroy();
  }

  private Result publish(String path) throws IOException {
    URI url = URI.create("http://127.0.0.1:" + port + path);
    TargetSettings settings = place.settings(Map.of(), Optional.of(url));
    try (Target target = Targets.open(settings, Path.of(""), Map.of())) {
      return new Publisher(settings, target, Progress.NONE)
          .publish(site.written(), Optional.empty(), Leave.NONE);
    }
  }

  @Test
  void siteIsReadableAtItsPublicAddressAsItIsPublished() throws Exception {
    assertEquals(List.of(), publish("/").stale());
    site.with("index.html", "home, again").without("briefs/vienna/index.html");
    assertEquals(List.of(), publish("/").stale());
  }

  @Test
  void whatReadersGetInAnOldVersionOrNotAtAllIsNamed() throws Exception {
    publish("/");
    TestDigest.copy(folder.resolve("www/."), folder.resolve("old"));
    site.with("index.html", "home, again").with("briefs/oslo/index.html", "Oslo");
    assertEquals(
        List.of(
            "briefs/oslo/index.html (status 404)",
            "index.html (another version)",
            "manifest.sha256 (another version)"),
        publish("/old/").stale());
  }
}
