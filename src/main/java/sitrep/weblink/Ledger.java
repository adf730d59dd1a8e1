package sitrep.weblink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of visits to other hosts, in a file of JSON Lines that may be deleted at any time. What
 * was found lately is not asked again: a link that leads somewhere for a week, one that does not
 * for a day.
 */
final class Ledger {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Duration GOOD = Duration.ofDays(7);
  private static final Duration BAD = Duration.ofDays(1);

  private final Path file;
  private final Map<String, Visit> visits;

  private Ledger(Path file, Map<String, Visit> visits) {
    this.file = file;
    this.visits = new TreeMap<>(visits);
  }

  /** The ledger in this file; a new one where there is none that can be read. */
  static Ledger at(Path file) throws IOException {
    Map<String, Visit> visits = new HashMap<>();
    if (Files.isRegularFile(file)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        read(line).ifPresent(visit -> visits.put(visit.url(), visit));
      }
    }
    return new Ledger(file, visits);
  }

  private static Optional<Visit> read(String line) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          fields.put(name, json.getValueAsString(""));
        }
      }
      return Optional.of(
          new Visit(
              fields.getOrDefault("url", ""),
              Integer.parseInt(fields.getOrDefault("status", "0")),
              fields.getOrDefault("location", ""),
              fields.getOrDefault("fault", ""),
              Instant.parse(fields.getOrDefault("at", ""))));
    } catch (IOException | NumberFormatException | DateTimeException e) {
      return Optional.empty(); // A line that was spoilt is worth no more than one visit.
    }
  }

  /** What is known of an address, unless it is too old. */
  Optional<Visit> find(String url, Instant now) {
    return Optional.ofNullable(visits.get(url))
        .filter(visit -> !visit.at().isAfter(now))
        .filter(visit -> visit.at().plus(visit.isGood() ? GOOD : BAD).isAfter(now));
  }

  void note(Visit visit) {
    visits.put(visit.url(), visit);
  }

  /** Writes all that is known, in the place of what was. */
  void save() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Visit visit : visits.values()) {
      StringWriter line = new StringWriter();
      try (JsonGenerator json = JSON.createGenerator(line)) {
        json.writeStartObject();
        json.writeStringField("url", visit.url());
        json.writeNumberField("status", visit.status());
        json.writeStringField("location", visit.location());
        json.writeStringField("fault", visit.fault());
        json.writeStringField("at", visit.at().toString());
        json.writeEndObject();
      }
      text.append(line).append('\n');
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
