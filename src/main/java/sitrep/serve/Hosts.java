package sitrep.serve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which names a preview may be asked for. A page of another host can make its own name lead to
 * this machine, and would read the preview if that were answered by any name (DNS rebinding).
 */
final class Hosts {

  private static final List<String> ANY = List.of("0.0.0.0", "::", "[::]");
  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  private final Set<String> names;
  private final boolean any;

  Hosts(String bind) {
    this.names = new HashSet<>(List.of("localhost", PreviewOptions.LOOPBACK, "::1"));
    this.names.add(plain(bind));
    this.any = isAny(bind);
  }

  /** Whether that stands for all addresses of the machine. */
  static boolean isAny(String bind) {
    return ANY.contains(bind);
  }

  /** Whether to answer; by an address in numbers no other host is meant. */
  boolean answerTo(String host) {
    String name = plain(host);
    boolean address = NUMBERS.matcher(name).matches() || name.contains(":");
    return names.contains(name) || any && address;
  }

  private static String plain(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }
}
