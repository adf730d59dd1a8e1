package sitrep.leak;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sitrep.config.BuildConfig;
import sitrep.problem.Placed;
import sitrep.yaml.YamlValue;

/**
 * What an audience may not see, read from the digest's files by rules of its own.
 *
 * @param ceiling the highest label that it may see
 * @param unmarked the label of files that carry none
 */
record Withheld(
    String ceiling, String unmarked, ZoneId zone, Instant now, boolean drafts, boolean future) {

  private static final List<String> LABELS =
      List.of("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED");

  /** What those for whom a build is meant may not see, by what the settings' file says. */
  static Withheld of(DigestFile settings, BuildConfig config) {
    String audience = config.release().audience().name();
    Map<String, YamlValue> keys = settings.byKey();
    String ceiling =
        inner(keys.get("audiences"), audience)
            .flatMap(map -> inner(map, "ceiling"))
            .filter(YamlValue.Scalar.class::isInstance)
            .map(label -> ((YamlValue.Scalar) label).text().strip())
            .orElse(LABELS.get(0));
    boolean open = !keys.containsKey("audiences");
    String unmarked =
        settings.text("default-marking").orElse(LABELS.get(open ? 0 : LABELS.size() - 1));
    ZoneId zone = settings.text("time-zone").map(ZoneId::of).orElse(ZoneId.of("UTC"));
    return new Withheld(
        ceiling,
        unmarked,
        zone,
        config.release().now(),
        config.release().drafts(),
        config.release().future());
  }

  private static Optional<YamlValue> inner(YamlValue value, String key) {
    return value instanceof YamlValue.Mapping map
        ? map.entries().entrySet().stream()
            .filter(entry -> ((Placed<?>) entry.getKey()).value().equals(key))
            .map(Map.Entry::getValue)
            .findFirst()
        : Optional.empty();
  }

  /** Whether what carries this label is not for the audience; a label that nobody knows is not. */
  boolean isAbove(String label) {
    String known = label.equals("TLP:WHITE") ? LABELS.get(0) : label;
    int rank = LABELS.indexOf(known);
    return rank < 0 || rank > LABELS.indexOf(ceiling);
  }

  /** Whether the audience gets nothing of this file but, at best, a source's descriptor. */
  boolean isAll(DigestFile file, Optional<DigestFile> sidecar) {
    DigestFile said = sidecar.orElse(file);
    if (file.name().startsWith("content/assets/")) {
      return sidecar.isPresent() && isAbove(said.text("marking").orElse("none"));
    }
    if (isAbove(said.text("marking").orElse(unmarked))) {
      return true;
    }
    if (file.name().startsWith("seeds/")) {
      return said.text("protected").filter(word -> word.equalsIgnoreCase("true")).isPresent();
    }
    return file.name().startsWith("content/briefs/") && isNotOut(file);
  }

  /** The moment from which the audience gets nothing of a file of which it gets something now. */
  Optional<Instant> until(DigestFile file) {
    return file.text("expires").flatMap(this::instant).filter(now::isBefore);
  }

  private boolean isNotOut(DigestFile brief) {
    boolean draft = brief.text("status").filter("draft"::equals).isPresent() && !drafts;
    String base = brief.baseName();
    Optional<Instant> date =
        brief
            .text("date")
            .or(() -> Optional.of(base).filter(n -> n.length() >= 10).map(n -> n.substring(0, 10)))
            .flatMap(this::instant);
    boolean early = date.filter(now::isBefore).isPresent() && !future;
    boolean embargoed =
        brief.text("embargo").flatMap(this::instant).filter(now::isBefore).isPresent();
    boolean expired =
        brief.text("expires").flatMap(this::instant).filter(end -> !now.isBefore(end)).isPresent();
    return draft || early || embargoed || expired;
  }

  private Optional<Instant> instant(String written) {
    String text = written.replaceFirst("^(\\S{10}) +", "$1T");
    try {
      if (text.length() == 10) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
      }
      boolean offset = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
      return Optional.of(
          offset
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
