package sitrep.rawtext;

import java.util.stream.Collectors;
import sitrep.digest.Block;
import sitrep.digest.DateMention;
import sitrep.digest.NamedEntity;
import sitrep.digest.PartialDate;
import sitrep.digest.Quotation;
import sitrep.digest.RawLine;
import sitrep.digest.RawText;

/** Writes out what a raw text holds, one thing a line, so that a golden file can be read. */
final class Transcript {

  private Transcript() {}

  static String of(RawText raw) {
    StringBuilder out = new StringBuilder();
    out.append(raw.titleDerived() ? "derived title: " : "title: ").append(raw.title()).append('\n');
    raw.dateline().ifPresent(d -> out.append("dateline: ").append(dateline(raw)).append('\n'));
    raw.byline().ifPresent(b -> out.append("byline: ").append(b).append('\n'));
    raw.lines().forEach(line -> out.append(line(line)).append('\n'));
    raw.quotations().forEach(q -> out.append(quotation(q)).append('\n'));
    out.append("names: ")
        .append(
            raw.names().stream().map(Transcript::name).distinct().collect(Collectors.joining("; ")))
        .append('\n');
    out.append("dates: ")
        .append(raw.dates().stream().map(Transcript::date).collect(Collectors.joining("; ")))
        .append('\n');
    raw.body().blocks().forEach(block -> out.append(block(block)).append('\n'));
    return out.toString();
  }

  private static String dateline(RawText raw) {
    return raw.dateline().orElseThrow().place().orElse("-")
        + " | "
        + raw.dateline().orElseThrow().agency().orElse("-")
        + " | "
        + raw.dateline().orElseThrow().date().map(PartialDate::iso).orElse("-");
  }

  private static String line(RawLine line) {
    return "line " + line.number() + ": " + line.kind().word() + " (" + line.why() + ")";
  }

  private static String quotation(Quotation q) {
    String speaker = q.speaker().isEmpty() ? "?" : q.speaker();
    return "quotation: "
        + q.text()
        + " | "
        + speaker
        + " | "
        + q.cue()
        + " | "
        + q.certainty().word();
  }

  private static String name(NamedEntity name) {
    return name.text()
        + (name.name().equals(name.text()) ? "" : " = " + name.name())
        + " ("
        + name.kind().word()
        + ")";
  }

  private static String date(DateMention date) {
    return date.text() + " = " + date.iso().orElse("?");
  }

  private static String block(Block block) {
    String text = block.text();
    return "block "
        + block.kind()
        + " "
        + block.place().line()
        + ":"
        + block.place().column()
        + " "
        + text.substring(0, Math.min(text.length(), 50));
  }
}
