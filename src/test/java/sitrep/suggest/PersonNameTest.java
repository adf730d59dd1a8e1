package sitrep.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "Ann Mary Lee, Ann Lee, true",
    "John Smith Jr., John Smith, false",
    "John Smith III, John Smith, false",
    "John Paul Smith III, John Smith III, true",
    "John Smith III, John Smith Jr, false"
  })
  void sonIsNotHisFather(String fuller, String name, boolean is) {
    assertEquals(is, PersonName.isFuller(fuller, name));
  }

  @Test
  void generationAloneIsNoName() {
    assertFalse(PersonName.isName("III"));
    assertFalse(PersonName.isName("Jr."));
    assertTrue(PersonName.isName("Smith"));
  }
}
