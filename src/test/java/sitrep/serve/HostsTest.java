package sitrep.serve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names by which a preview may be asked for. */
class HostsTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::"})
  void addressesInNumbersAreAnsweredWhereAllAreListenedOnAndNamesAreNot(String bind) {
    Hosts hosts = new Hosts(bind);
    assertTrue(hosts.answerTo("192.168.1.7"));
    assertTrue(hosts.answerTo("[fe80::1]"));
    assertTrue(hosts.answerTo("localhost"));
    assertFalse(hosts.answerTo("evil.example"));
    assertFalse(hosts.answerTo("192.168.1.7.evil.example"));
  }

  @Test
  void nameThatIsListenedOnIsAnswered() {
    Hosts hosts = new Hosts("desk.example");
    assertTrue(hosts.answerTo("Desk.Example"));
    assertFalse(hosts.answerTo("other.example"));
    assertFalse(hosts.answerTo("192.168.1.7"));
  }
}
