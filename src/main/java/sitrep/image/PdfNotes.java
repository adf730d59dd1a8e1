package sitrep.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who commented on a PDF, and when: entries {@code T} and {@code M} of annotations that people make
 * (ISO 32000-1, 12.5.6). Fields of forms have a {@code T} as well, which is their name and stays.
 *
 * @param keys where such entries begin
 * @param objects that such entries refer to, by number and generation
 */
record PdfNotes(Set<Integer> keys, Set<String> objects) {

  static final String KEYS = "/[TM]";

  private static final Pattern PART =
      Pattern.compile(
          "\\b(?<border>(?:end)?obj)\\b"
              + "|/Subtype\\s{0,99}+/(?<note>Text|FreeText|Line|Square|Circle|Polygon|PolyLine"
              + "|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Popup|FileAttachment"
              + "|Sound|Redact)\\b"
              + "|"
              + KEYS
              + "(?:\\s{0,99}+(?:\\(|<(?!<))|"
              + PdfStrings.REFERENCE
              + ")");

  /** An entry at a place; {@code object} is empty where it holds its string itself. */
  private record Entry(int start, Optional<String> object) {}

  /** Those of each object that says that it is such an annotation. */
  static PdfNotes in(String text) {
    if (!text.contains("/Subtype")) {
      return new PdfNotes(Set.of(), Set.of());
    }
    List<Entry> found = new ArrayList<>();
    List<Entry> ofObject = new ArrayList<>();
    boolean note = false;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      if (part.group("note") != null) {
        note = true;
      } else if (part.group("border") == null) {
        ofObject.add(new Entry(part.start(), PdfStrings.referred(part)));
      } else {
        found.addAll(note ? ofObject : List.of());
        ofObject.clear();
        note = false;
      }
    }
    found.addAll(note ? ofObject : List.of());
    return new PdfNotes(
        found.stream().map(Entry::start).collect(Collectors.toSet()),
        found.stream().flatMap(entry -> entry.object().stream()).collect(Collectors.toSet()));
  }

  boolean areAny() {
    return !keys.isEmpty();
  }
}
