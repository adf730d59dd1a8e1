package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.site.TestDigest;

/** What check says as SARIF is what the schema of OASIS wants. */
class SarifSchemaTest {

  @TempDir private Path folder;

  private static Set<ValidationMessage> faults(String log) throws IOException {
    String text;
    try (InputStream schema =
        SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    }
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text, config);
    return schema.validate(log, InputFormat.JSON);
  }

  private static String sarif(TestDigest digest) {
    return new Shell().run("check", "-C", digest.root().toString(), "--format", "sarif").out();
  }

  @Test
  void schemaAcceptsALogOfManyKindsOfProblems() throws IOException {
    TestDigest digest = TestDigest.copyOf("twenty-mistakes", folder.resolve("mistakes"));
    String log = sarif(digest);
    assertTrue(log.contains("\"results\""));
    assertEquals(Set.of(), faults(log));
  }

  @Test
  void schemaAcceptsNamesOfFilesThatAreNoAddresses() throws IOException {
    TestDigest digest =
        TestDigest.empty(folder.resolve("names"))
            .file("content/briefs/ä b %zz [x] #1?.md", "---\ntitle: \"\\u0007\"\n---\n[[x]]\n")
            .file("content/briefs/http:b.md", "no\n")
            .file("content/notes.txt", "note\n");
    String log = sarif(digest);
    assertTrue(log.contains("%C3%A4%20b%20%25zz%20"), log);
    assertEquals(Set.of(), faults(log));
  }

  @Test
  void schemaAcceptsALogWithoutProblems() throws IOException {
    assertEquals(Set.of(), faults(sarif(TestDigest.empty(folder.resolve("empty")))));
  }

  @Test
  void schemaRefusesWhatIsNoLog() throws IOException {
    assertTrue(!faults("{\"version\": \"2.1.0\"}").isEmpty());
    assertTrue(
        !faults(
                sarif(TestDigest.copyOf("twenty-mistakes", folder.resolve("m")))
                    .replace("\"level\" : \"error\"", "\"level\" : \"grave\""))
            .isEmpty());
  }
}
