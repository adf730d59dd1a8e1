package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

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
  void brokenDocumentsAreReadToTheirEnd() {
    for (String text :
        new String[] {"/Author (never closed", "/Author <", "stream\n", "<?xpacket begin", ""}) {
      byte[] pdf = bytes(HEAD + text);
      assertEquals(pdf.length, Pdf.clean(pdf).length);
      assertEquals(Optional.empty(), Pdf.fault(pdf));
    }
  }
}
