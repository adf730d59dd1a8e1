package sitrep.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered, and what becomes of a memory that is spoilt, locked or out of reach. */
class MemoryTest {

  private static final int SPOILT = Integer.getInteger("sitrep.spoilt", 20) * 10;
  private static final int NAMES = 60;
  private static final byte[] KEY = Memory.key("key");

  @TempDir private Path folder;
  private final List<String> words = new ArrayList<>();

  private Memory open() {
    return Memory.open(folder.resolve("memory"), words::add);
  }

  private static Shelf<String> shelf(Memory memory) {
    return memory.shelf("shelf", String.class);
  }

  /** Asks for a name, and whether its value had to be made. */
  private static boolean isMade(Shelf<String> shelf, int i, byte[] key) {
    Optional<String> known = shelf.find("name " + i, key);
    assertEquals(value(i), known.orElse(value(i)));
    if (known.isEmpty()) {
      shelf.put("name " + i, key, value(i));
    }
    return known.isEmpty();
  }

  private static String value(int i) {
    return ("value " + i + " ").repeat(i * 7);
  }

  /** Asks for names, and returns those whose values were made. */
  private Set<String> ask(byte[] key, int... names) throws IOException {
    try (Memory memory = open()) {
      Shelf<String> shelf = shelf(memory);
      Set<String> made = new HashSet<>();
      for (int i : names) {
        if (isMade(shelf, i, key)) {
          made.add("name " + i);
        }
      }
      shelf.forgetOthers();
      memory.keep();
      return made;
    }
  }

  private Set<String> askAll() throws IOException {
    return ask(KEY, java.util.stream.IntStream.range(0, NAMES).toArray());
  }

  /** MVStore looks through the whole of a file that does not say that it was closed in form. */
  @Test
  void memoryIsClosedInForm() throws IOException {
    ask(KEY, 1, 2);
    ask(KEY, 1);
    byte[] file = Files.readAllBytes(folder.resolve("memory"));
    String header = new String(file, 0, 256, StandardCharsets.ISO_8859_1);
    assertTrue(header.contains("clean:1"), header);
  }

  @Test
  void valueOfAnotherVersionIsNotRememberedAndCostsNothingElse() throws IOException {
    ask(KEY, 1);
    try (MVStore store = MVStore.open(folder.resolve("memory").toString())) {
      byte[] noValue = {99};
      store.openMap("shelf", Memory.TYPES).put("name 2", Entry.of("name 2", KEY, noValue));
    }
    try (Memory memory = open()) {
      Shelf<String> shelf = shelf(memory);
      assertEquals(Optional.empty(), shelf.find("name 2", KEY));
      assertEquals(Optional.empty(), shelf.latest("name 2"));
      assertEquals(value(1), shelf.find("name 1", KEY).orElseThrow());
    }
    assertEquals(List.of(), words);
  }

  @Test
  void valueOfAnotherTypeIsNotRememberedAndCostsNothingElse() throws IOException {
    ask(KEY, 1);
    try (Memory memory = open()) {
      Shelf<Integer> numbers = memory.shelf("shelf", Integer.class);
      assertEquals(Optional.empty(), numbers.find("name 1", KEY));
      assertEquals(Optional.empty(), numbers.latest("name 1"));
      numbers.put("name 2", KEY, 2);
      assertEquals(Optional.of(2), numbers.latest("name 2"));
      assertEquals(Optional.of(value(1)), shelf(memory).find("name 1", KEY));
    }
    assertEquals(List.of(), words);
  }

  @Test
  void whoeverConsultsChangesNothing() throws IOException {
    ask(KEY, 1, 2);
    byte[] before = Files.readAllBytes(folder.resolve("memory"));
    try (Memory memory = Memory.consult(folder.resolve("memory"), words::add)) {
      Shelf<String> shelf = shelf(memory);
      assertEquals(value(1), shelf.find("name 1", KEY).orElseThrow());
      String much = "much ".repeat(1 << 20);
      for (int i = 0; i < 8; i++) {
        shelf.put("more " + i, KEY, much + i);
        assertEquals(much + i, shelf.find("more " + i, KEY).orElseThrow());
      }
    }
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("memory")));
    assertEquals(List.of(), words);
  }

  @Test
  void valueIsMadeAgainOnlyWhereItsKeyOrNameDiffers() throws IOException {
    assertEquals(Set.of("name 1", "name 2"), ask(KEY, 1, 2));
    assertEquals(Set.of(), ask(KEY, 1, 2));
    assertEquals(Set.of("name 3"), ask(KEY, 1, 2, 3));
    assertEquals(Set.of("name 1", "name 2", "name 3"), ask(Memory.key("other"), 1, 2, 3));
    assertEquals(Set.of("name 1", "name 2", "name 3"), ask(KEY, 1, 2, 3));
    assertEquals(List.of(), words);
  }

  @Test
  void namesThatNobodyAskedForAreForgotten() throws IOException {
    ask(KEY, 1, 2);
    assertEquals(Set.of(), ask(KEY, 1));
    assertEquals(Set.of("name 2"), ask(KEY, 1, 2));
  }

  @Test
  void whatWasNotKeptIsForgotten() throws IOException {
    try (Memory memory = open()) {
      shelf(memory).put("name 1", KEY, value(1));
    }
    assertEquals(Set.of("name 1"), ask(KEY, 1));
  }

  @Test
  void shelvesHoldNamesOfTheirOwn() throws IOException {
    try (Memory memory = open()) {
      memory.shelf("one", String.class).put("name", KEY, "one");
      memory.shelf("other", String.class).put("name", KEY, "other");
      assertEquals(Optional.of("one"), memory.shelf("one", String.class).find("name", KEY));
    }
  }

  @Test
  void keysDifferWhereverTheirValuesDo() {
    assertEquals(
        7,
        java.util.stream.Stream.of(
                Memory.key(),
                Memory.key("ab"),
                Memory.key("a", "b"),
                Memory.key(1),
                Memory.key(1L),
                Memory.key(List.of("a", "b")),
                Memory.key(java.util.Optional.empty()))
            .map(sitrep.hash.Sha256::hex)
            .distinct()
            .count());
  }

  @Test
  void memoryOfNothingTakesValuesAndGivesNone() throws IOException {
    try (Memory memory = Memory.none()) {
      Shelf<String> shelf = shelf(memory);
      shelf.put("name", KEY, "value");
      assertEquals(Optional.empty(), shelf.find("name", KEY));
      memory.keep();
    }
  }

  @Test
  void secondMemoryInOneFileDoesWithoutAndSaysSo() throws IOException {
    askAll();
    try (Memory first = open()) {
      assertEquals(NAMES, askAll().size());
      assertEquals(1, words.size(), words::toString);
      assertTrue(words.get(0).contains("another build"), words::toString);
      assertEquals(value(5), shelf(first).find("name 5", KEY).orElseThrow());
    }
    assertEquals(Set.of(), askAll());
  }

  @Test
  void folderInItsPlaceIsSaidAndLeftAlone() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("memory")).resolve("mine");
    Files.writeString(mine, "mine");
    assertEquals(NAMES, askAll().size());
    assertTrue(words.size() > 0, "nothing was said");
    assertEquals("mine", Files.readString(mine));
  }

  @Test
  void otherFileInItsPlaceIsReplaced() throws IOException {
    Files.writeString(folder.resolve("memory"), "Mine.\n".repeat(5000));
    assertEquals(NAMES, askAll().size());
    assertEquals(1, words.size(), words::toString);
    assertEquals(Set.of(), askAll());
  }

  /** Bytes that are changed while the store is open: it keeps little of the file in its cache. */
  @Test
  void storeThatIsSpoiltWhileItIsOpenGivesNoWrongValue() throws IOException {
    askAll();
    try (Memory memory = open();
        FileChannel file = FileChannel.open(folder.resolve("memory"), StandardOpenOption.WRITE)) {
      Shelf<String> shelf = shelf(memory);
      file.truncate(9000);
      for (int i = 0; i < NAMES; i++) {
        isMade(shelf, i, KEY);
      }
      memory.keep();
    }
    assertTrue(askAll().size() <= NAMES);
  }

  @Test
  @Timeout(600)
  void spoiltMemoryGivesNoWrongValue() throws IOException {
    askAll();
    byte[] sound = Files.readAllBytes(folder.resolve("memory"));
    for (int seed = 0; seed < SPOILT; seed++) {
      Files.write(folder.resolve("memory"), sound);
      SpoiltFile.at(folder.resolve("memory"), new Random(seed));
      askAll();
      askAll();
    }
    assertTrue(words.size() > SPOILT / 4, "only " + words.size() + " times something was said");
  }

  /** A length of some two thousand million, wherever there might be a length. */
  @Test
  @Timeout(600)
  void hugeLengthsDoNoHarm() throws IOException {
    ask(KEY, 1, 2);
    byte[] sound = Files.readAllBytes(folder.resolve("memory"));
    byte[] huge = {-1, -1, -1, -1, 7};
    for (int at = 8192; at < 8192 + 600; at++) {
      byte[] spoilt = sound.clone();
      System.arraycopy(huge, 0, spoilt, at, huge.length);
      Files.write(folder.resolve("memory"), spoilt);
      ask(KEY, 1, 2);
    }
  }

  @Test
  void entryThatIsSpoiltIsSaidAndTheNextBuildBeginsFromNothing() throws IOException {
    askAll();
    byte[] bytes = Files.readAllBytes(folder.resolve("memory"));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.lastIndexOf("value 50")] ^= 1;
    Files.write(folder.resolve("memory"), bytes);
    assertTrue(askAll().contains("name 50"));
    assertEquals(
        List.of("the memory of earlier builds can't be used: the entry for name 50 is spoilt"),
        words);
    assertEquals(NAMES, askAll().size());
    assertEquals(Set.of(), askAll());
  }

  @Test
  void emptyFileIsSaidToHoldNothing() throws IOException {
    Files.createFile(folder.resolve("memory"));
    askAll();
    assertEquals(
        List.of("the memory of earlier builds holds nothing; building from nothing"), words);
  }
}
