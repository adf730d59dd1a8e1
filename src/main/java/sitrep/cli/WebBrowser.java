package sitrep.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The browser that the user's system opens addresses with. */
final class WebBrowser {

  private WebBrowser() {}

  /** Whether the system could be asked to. */
  static boolean open(URI address, Map<String, String> environment) {
    ProcessBuilder process = new ProcessBuilder(command(address.toString()));
    process.environment().putAll(environment);
    process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    process.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      process.start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> command(String address) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return List.of("open", address);
    } else if (system.contains("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of("xdg-open", address);
  }
}
