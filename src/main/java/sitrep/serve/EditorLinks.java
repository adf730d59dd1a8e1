package sitrep.serve;

import java.nio.file.Path;
import sitrep.problem.Place;

/**
 * Addresses that open the digest's files in an editor.
 *
 * @param root the digest's folder
 * @param pattern such an address, with {@code {file}}, {@code {line}} and {@code {column}} in it
 */
record EditorLinks(Path root, String pattern) {

  static EditorLinks of(PreviewOptions options) {
    return new EditorLinks(options.digest().root().toAbsolutePath().normalize(), options.editor());
  }

  String to(Place place) {
    return pattern
        .replace("{file}", root.resolve(place.file()).toUri().getRawPath())
        .replace("{line}", String.valueOf(Math.max(1, place.line())))
        .replace("{column}", String.valueOf(Math.max(1, place.column())));
  }
}
