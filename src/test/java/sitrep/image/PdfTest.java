package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
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
      strings = {"/Author((", "/Author(", "/Author<", "/Author<4 ", "4 0 obj(", "<x:xmpmeta"})
  void timeGrowsWithTheDocument(String part) {
    byte[] pdf = bytes(HEAD + "/Author 4 0 R" + part.repeat(200_000) + ")".repeat(200_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(pdf.length, Pdf.clean(pdf).length));
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
