package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.input.Inputs;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class StraySidecarsTest {

  @TempDir Path root;

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Problem> find() throws IOException {
    var found = Inputs.find(root);
    assertEquals(List.of(), found.problems());
    return StraySidecars.find(found.value().files());
  }

  @ParameterizedTest
  @CsvSource({
    "map.yaml, Call it content/assets/map.svg.yaml.",
    "map.svg.yml, Call it content/assets/map.svg.yaml.",
    "Map.svg.yaml, Call it content/assets/map.svg.yaml.",
    "map.svg.YAML, Call it content/assets/map.svg.yaml.",
    "map.svg.yaml.txt, Call it content/assets/map.svg.yaml.",
    "mpa.svg.yaml, Call it content/assets/map.svg.yaml.",
    "photo.jpg.yaml, Call it content/assets/deep/photo.jpg.yaml."
  })
  void fileThatIsNearlyASidecarIsToldItsRightName(String name, String hint) throws IOException {
    write("content/assets/map.svg", "x");
    write("content/assets/deep/photo.jpg", "x");
    write("content/assets/" + name, "# of the desk\nmarking: TLP:AMBER\n");
    List<Problem> problems = find();
    assertEquals(1, problems.size(), problems.toString());
    assertEquals(ProblemKind.STRAY_SIDECAR, problems.get(0).kind());
    assertEquals(new Place("content/assets/" + name, 2, 1), problems.get(0).place());
    assertEquals(hint, problems.get(0).hint());
  }

  @Test
  void whereTwoCouldBeMeantNeitherIsNamed() throws IOException {
    write("content/assets/chart.png", "x");
    write("content/assets/chart.svg", "x");
    write("content/assets/chart.yaml", "marking: TLP:AMBER\n");
    String hint = find().get(0).hint();
    assertTrue(hint.contains("chart.yaml.yaml"), hint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marking: TLP:RED",
        "Marking : \"TLP:RED\"",
        "\"marking\": TLP:RED",
        "{marking: TLP:RED}",
        "\uFEFFmarking: TLP:RED",
        "markin: TLP:RED",
        "tlp: 'TLP:RED'"
      })
  void anyFormOfAMarkingIsOne(String text) throws IOException {
    write("content/assets/nosuch.png.yaml", text);
    assertEquals(
        List.of(ProblemKind.STRAY_SIDECAR), find().stream().map(Problem::kind).toList(), text);
  }

  @Test
  void dataInYamlIsAnAsset() throws IOException {
    write("content/assets/rule.yaml", "title: x\ntags:\n  marking: tlp\n# marking: none\n");
    write("content/assets/notes.txt", "marking: TLP:AMBER\n");
    assertEquals(List.of(), find());
  }

  @Test
  void fileWithASidecarOfItsOwnIsAnAsset() throws IOException {
    write("content/assets/data.yaml", "marking: TLP:GREEN\n");
    write("content/assets/data.yaml.yaml", "marking: TLP:GREEN\n");
    assertEquals(List.of(), find());
  }
}
