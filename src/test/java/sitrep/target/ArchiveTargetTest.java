package sitrep.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives that were there before are gone on with, whatever is in them. */
class ArchiveTargetTest {

  @TempDir private Path folder;

  private static <E extends org.apache.commons.compress.archivers.ArchiveEntry> void add(
      ArchiveOutputStream<E> out, ArchiveForm form, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    @SuppressWarnings("unchecked")
    E entry = (E) form.entry(name, bytes.length);
    out.putArchiveEntry(entry);
    out.write(bytes);
    out.closeArchiveEntry();
  }

  @ParameterizedTest
  @EnumSource(ArchiveForm.class)
  void archiveThatHoldsANameTwiceKeepsTheContentOfItsOtherNames(ArchiveForm form)
      throws IOException {
    Path file = folder.resolve(form == ArchiveForm.ZIP ? "a.zip" : "a.tar.gz");
    try (OutputStream bytes = Files.newOutputStream(file);
        ArchiveOutputStream<?> out = form.writer(bytes)) {
      add(out, form, "a", "first");
      add(out, form, "a", "second");
      add(out, form, "b", "other");
    }
    try (ArchiveTarget target = new ArchiveTarget(file)) {
      target.finish("published", Optional.empty(), Set.of());
    }
    Map<String, String> held = new TreeMap<>();
    form.read(
        file,
        (name, bytes) -> held.put(name, new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
    assertEquals(Map.of("a", "second", "b", "other"), held);
  }
}
