package sitrep.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sitrep.input.InputFile;
import sitrep.problem.Placed;
import sitrep.yaml.Fields;
import sitrep.yaml.YamlReader;
import sitrep.yaml.YamlValue;

/**
 * The names that must not be told: who a protected source is. They are no part of the digest, and
 * are read anew from the files whenever something is held against them.
 */
public final class ProtectedNames {

  private ProtectedNames() {}

  /**
   * The names in the front matter of protected sources: the author, and other names.
   *
   * @throws IOException if a file can't be read
   */
  public static Set<String> of(Iterable<InputFile> sources) throws IOException {
    Set<String> names = new TreeSet<>();
    for (InputFile source : sources) {
      Fields fields = new Fields("a source", keys(source), new ArrayList<>());
      fields.texts("author").stream().map(Placed::value).forEach(names::add);
      fields.texts("names").stream().map(Placed::value).forEach(names::add);
    }
    return names;
  }

  private static YamlValue.Mapping keys(InputFile source) throws IOException {
    Optional<InputFile> sidecar = source.sidecar();
    if (sidecar.isPresent()) {
      String text = Decoder.written(sidecar.get().name(), sidecar.get().bytes()).value();
      return YamlReader.read(sidecar.get().name(), 1, "a source", text).value();
    }
    String text = Decoder.pasted(source.bytes()).text();
    return FrontMatter.split(source.name(), "a source", text, new ArrayList<>()).keys();
  }
}
