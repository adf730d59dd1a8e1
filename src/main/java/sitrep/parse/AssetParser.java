package sitrep.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import sitrep.digest.Marking;
import sitrep.input.InputFile;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.yaml.Fields;
import sitrep.yaml.YamlReader;
import sitrep.yaml.YamlValue;

/** Reads what is known of an asset, which may stand in a file beside it: {@code map.png.yaml}. */
public final class AssetParser {

  private AssetParser() {}

  /**
   * The marking of an asset; one that can't be read forbids the build, so meanwhile it hides
   * nothing of what else is wrong. CLEAR where it has none of its own and goes with what shows it.
   *
   * @throws UncheckedIOException if the file beside it can't be read
   */
  public static Outcome<Marking> marking(InputFile asset) {
    if (asset.sidecar().isEmpty()) {
      return Outcome.of(Marking.CLEAR);
    }
    InputFile sidecar = asset.sidecar().get();
    List<Problem> problems = new ArrayList<>();
    try {
      Outcome<String> text = Decoder.written(sidecar.name(), sidecar.bytes());
      problems.addAll(text.problems());
      Outcome<YamlValue.Mapping> keys =
          YamlReader.read(sidecar.name(), 1, "an asset", text.value());
      problems.addAll(keys.problems());
      Fields fields = new Fields("an asset", keys.value(), problems);
      fields.required("marking");
      boolean misread = fields.has("marking") || fields.isMisspelt("marking");
      Marking marking =
          Values.given(fields, problems).orElse(misread ? Marking.CLEAR : Marking.RED);
      fields.finish();
      return new Outcome<>(marking, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
