package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF tells nobody who made it, or is not published. */
class PdfTest {

  private static final String HEAD = "%PDF-1.4\n";
  private static final String INFO =
      "1 0 obj\n"
          + "<< /Title (A report) /Author (Kanari \\(the\\) (first\\)) writer) /Creator<4B616E>\n"
          + " /CreationDate (D:20230101) >>\n"
          + "endobj\n";
  private static final String XMP =
      "2 0 obj\n<< /Type /Metadata >>\nstream\n<?xpacket begin=\"\"?><x:xmpmeta>Kanari</x:xmpmeta>"
          + "<?xpacket end=\"w\"?>\nendstream\n";
  private static final String TAIL = "3 0 obj\n(Words) Tj\nendobj\n%%EOF\n";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes(HEAD + "4 0 obj\n<< /Type /ObjStm >>\nstream\n"));
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes(text));
    }
    out.writeBytes(bytes("\nendstream\n" + TAIL));
    return out.toByteArray();
  }

  @Test
  void whoMadeItAndWhenIsBlankedWhereItStands() {
    byte[] pdf = bytes(HEAD + INFO + XMP + TAIL);
    assertEquals(Optional.empty(), Pdf.fault(pdf));
    byte[] clean = Pdf.clean(pdf);
    String text = new String(clean, StandardCharsets.ISO_8859_1);
    assertEquals(pdf.length, clean.length);
    for (String word : new String[] {"Kanari", "4B616E", "2023", "writer", "xpacket"}) {
      assertFalse(text.contains(word), word + " in " + text);
    }
    assertTrue(text.contains("/Title (A report) /Author (") && text.endsWith(TAIL), text);
  }

  @Test
  void whatTellsNothingStaysAsItIs() {
    byte[] pdf = bytes(HEAD + TAIL);
    assertEquals(
        new String(pdf, StandardCharsets.ISO_8859_1),
        new String(Pdf.clean(pdf), StandardCharsets.ISO_8859_1));
  }

  @Test
  void whatIsPackedOrEncryptedIsAFault() throws IOException {
    assertTrue(Pdf.fault(packed("<< /Author (Kanari) >>")).isPresent());
    assertTrue(Pdf.fault(packed("<x:xmpmeta>Kanari</x:xmpmeta>")).isPresent());
    assertEquals(Optional.empty(), Pdf.fault(packed("<< /Type /Page >>")));
    assertTrue(Pdf.fault(bytes(HEAD + "<< /Encrypt 5 0 R >>\n" + TAIL)).isPresent());
    assertTrue(Pdf.fault(bytes("GIF89a")).isPresent());
  }

  @Test
  void valuesInObjectsOfTheirOwnAreBlankedToo() {
    String objects =
        "4 0 obj\n"
            + "(John \\(Doe\\) \\\\) \n"
            + "endobj\n"
            + "14 0 obj (A title) endobj\n"
            + "5 1 obj<4B616E>endobj\n";
    byte[] pdf =
        bytes(
            HEAD + "1 0 obj << /Title 14 0 R /Author 4 0 R /Creator\n5 1 R >> endobj\n" + objects);
    assertEquals(Optional.empty(), Pdf.fault(pdf));
    String text = new String(Pdf.clean(pdf), StandardCharsets.ISO_8859_1);
    assertEquals(pdf.length, text.length());
    assertTrue(text.contains("14 0 obj (A title) endobj"), text);
    assertFalse(text.contains("Doe") || text.contains("4B"), text);
  }

  @Test
  void valueThatIsReferredToAndNotFoundIsAFault() throws IOException {
    for (String object : new String[] {"", "14 0 obj (x) endobj", "4 0 obj 5 0 R endobj"}) {
      byte[] pdf = bytes(HEAD + "1 0 obj << /Author 4 0 R >> endobj\n" + object);
      assertTrue(Pdf.fault(pdf).isPresent(), object);
    }
    assertTrue(Pdf.fault(packed("<< /Author 4 0 R >>")).isPresent());
  }

  @Test
  void eachStreamIsLookedAt() throws IOException {
    String plain = "2 0 obj << >>\nstream\nWords\nendstream\nendobj\n";
    for (int before = 0; before < 4; before++) {
      String telling =
          new String(packed("<< /Author (Kanari) >>"), StandardCharsets.ISO_8859_1)
              .substring(HEAD.length());
      byte[] pdf = bytes(HEAD + plain.repeat(before) + telling);
      assertTrue(Pdf.fault(pdf).isPresent(), "behind " + before);
    }
  }

  @Test
  void stringThatIsNeverClosedHidesNoneBehindIt() {
    byte[] pdf = bytes(HEAD + "/Author (never /Author (Kanari (x)) /Creator(y /Producer(z)) (");
    String text = new String(Pdf.clean(pdf), StandardCharsets.ISO_8859_1);
    assertEquals(HEAD + "/Author (never /Author (          ) /Creator(              ) (", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Author((",
        "/Author(",
        "/Author<",
        "/Author<4 ",
        "4 0 obj(",
        "<x:xmpmeta",
        "/Subtype/Text/T(",
        "/T 4 0 R obj",
        "stream\n\u00ff\u00d8\u00ff",
        "startxref 9 %%EOF"
      })
  void timeGrowsWithTheDocument(String part) {
    byte[] pdf = bytes(HEAD + "/Author 4 0 R" + part.repeat(200_000) + ")".repeat(200_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(pdf.length, Pdf.clean(pdf).length));
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Pdf.fault(pdf));
  }

  @Test
  void whatIsPackedIsUnpackedOnce() throws IOException {
    ByteArrayOutputStream zeros = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(zeros)) {
      deflater.write(new byte[16 << 20]);
    }
    // Each start is a stored block of seven bytes, which are the beginning of the next stream.
    String start = "stream\n\u0078\u009c";
    String stored = "\u0000\u0009\u0000\u00f6\u00ff" + start;
    String packed = zeros.toString(StandardCharsets.ISO_8859_1).substring(2);
    byte[] pdf = bytes(HEAD + start + stored.repeat(2_000) + packed);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(Optional.empty(), Pdf.fault(pdf)));
  }

  private static byte[] stream(String dictionary, byte[] content) {
    return TestImages.concat(
        bytes("6 0 obj\n<< " + dictionary + " >>\nstream\n"),
        content,
        bytes("\nendstream\nendobj\n"));
  }

  private static byte[] photo(byte[] jpeg) {
    return TestImages.concat(bytes(HEAD), stream("/Filter /DCTDecode", jpeg), bytes(TAIL));
  }

  @Test
  void photosInItAreCleanedWhereTheyStand() throws BadImageException {
    byte[] jpeg = TestImages.jpeg(6);
    byte[] pdf = photo(jpeg);
    assertEquals(Optional.empty(), Pdf.fault(pdf));
    byte[] clean = Pdf.clean(pdf);
    assertEquals(pdf.length, clean.length);
    assertFalse(TestImages.holds(clean, TestImages.SECRET));
    int at = new String(clean, StandardCharsets.ISO_8859_1).indexOf("stream\n") + 7;
    byte[] left = Arrays.copyOfRange(clean, at, at + jpeg.length);
    assertEquals(Set.of("JPEG", "JFIF", "Huffman"), without(TestImages.directories(left)));
    // A viewer of PDFs turns no photo by what its metadata says.
    assertArrayEquals(TestImages.pixels(TestImages.jpeg(1)), TestImages.pixels(left));
    assertEquals(TestImages.WIDTH, TestImages.decode(left).getWidth());
    assertArrayEquals(clean, Pdf.clean(clean));
  }

  private static Set<String> without(Set<String> directories) {
    directories.remove("File Type");
    return directories;
  }

  @Test
  void photoThatTellsNothingStaysAsItIs() {
    byte[] pdf = photo(TestImages.encoded("jpeg"));
    assertArrayEquals(pdf, Pdf.clean(pdf));
  }

  @Test
  void photoThatCannotBeCleanedIsAFault() throws IOException {
    byte[] broken = Arrays.copyOf(TestImages.jpeg(1), 200);
    assertTrue(Pdf.fault(photo(broken)).isPresent());
    String jpeg = new String(TestImages.jpeg(1), StandardCharsets.ISO_8859_1);
    assertTrue(Pdf.fault(packed(jpeg)).isPresent());
    String plain = new String(TestImages.encoded("jpeg"), StandardCharsets.ISO_8859_1);
    assertEquals(Optional.empty(), Pdf.fault(packed(plain)));
    byte[] letters = stream("/Filter [ /ASCII85Decode /DCTDecode ]", bytes("s4IA0~>"));
    assertTrue(Pdf.fault(TestImages.concat(bytes(HEAD), letters)).isPresent());
    byte[] waves = bytes("\0\0\0\u000cjP  \r\n\u0087\n words xml <x>");
    assertTrue(
        Pdf.fault(TestImages.concat(bytes(HEAD), stream("/Filter /JPXDecode", waves))).isPresent());
  }

  @Test
  void whoCommentedOnItAndWhenIsBlanked() throws IOException {
    String note =
        "5 0 obj << /Type /Annot /T (Kanari) /M (D:2023) /Subtype /Highlight"
            + " /Contents (See here) >> endobj\n";
    String referring = "6 0 obj << /Subtype/Text /T 7 0 R >> endobj\n7 0 obj (Kanari) endobj\n";
    String field = "8 0 obj << /Subtype /Widget /T (Town) /M (x) >> endobj\n";
    byte[] pdf = bytes(HEAD + note + referring + field + TAIL);
    assertEquals(Optional.empty(), Pdf.fault(pdf));
    String text = new String(Pdf.clean(pdf), StandardCharsets.ISO_8859_1);
    assertFalse(text.contains("Kanari") || text.contains("2023"), text);
    assertTrue(text.contains("(See here)") && text.endsWith(field + TAIL), text);
    assertTrue(Pdf.fault(packed("<< /Subtype /Text /T (Kanari) >>")).isPresent());
    assertEquals(Optional.empty(), Pdf.fault(packed("<< /Subtype /Widget /T (Town) >>")));
  }

  @Test
  void privateDataOfProgramsAndAttachedFilesAreFaults() throws IOException {
    for (String part :
        new String[] {"<< /PieceInfo 5 0 R >>", "<< /EF << /F 5 0 R >> >>", "<< /EF 5 0 R >>"}) {
      assertTrue(Pdf.fault(bytes(HEAD + "4 0 obj " + part + " endobj\n" + TAIL)).isPresent());
      assertTrue(Pdf.fault(packed(part)).isPresent(), part);
    }
  }

  @Test
  void earlierVersionsInItAreAFault() {
    String object = "4 0 obj (Words) endobj\n";
    String end = "xref\n0 0\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n";
    assertEquals(Optional.empty(), Pdf.fault(bytes(HEAD + object + end)));
    assertTrue(Pdf.fault(bytes(HEAD + object + end + object + end)).isPresent());
    // Word writes a second table of contents for older viewers, and no object behind the first.
    assertEquals(Optional.empty(), Pdf.fault(bytes(HEAD + object + end + end)));
    // A document for the web has two ends from the beginning.
    String web = HEAD + "1 0 obj << /Linearized 1 >> endobj\n";
    assertEquals(Optional.empty(), Pdf.fault(bytes(web + end + object + end)));
    assertTrue(Pdf.fault(bytes(web + end + object + end + object + end)).isPresent());
  }

  @Test
  void brokenDocumentsAreReadToTheirEnd() {
    for (String text :
        new String[] {"/Author (never closed", "/Author <", "stream\n", "<?xpacket begin", ""}) {
      byte[] pdf = bytes(HEAD + text);
      assertEquals(pdf.length, Pdf.clean(pdf).length);
      assertEquals(Optional.empty(), Pdf.fault(pdf));
    }
  }
}
