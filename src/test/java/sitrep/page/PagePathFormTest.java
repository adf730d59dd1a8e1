package sitrep.page;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PagePathFormTest {
  @ParameterizedTest
  @ValueSource(strings = {"./a", "a/./b", ".", "a/.", "a\u007Fb", "a\u0085b"})
  void pathThatWouldNotComeBackAsItIsIsRefused(String value) {
    assertThrows(IllegalArgumentException.class, () -> new PagePath(value));
  }
}
