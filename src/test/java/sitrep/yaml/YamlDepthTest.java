package sitrep.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.Problem;

final class YamlDepthTest {
  @ParameterizedTest
  @ValueSource(ints = {1_000, 5_000, 100_000})
  void veryDeepNestingIsAProblem(int depth) {
    String text = "key: " + "[".repeat(depth) + "]".repeat(depth);
    assertEquals(1, YamlReader.read("a.md", 1, "a brief", text).problems().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: ''\n", "title: '  '\n"})
  void blankTextOfANeededKeyIsReported(String yaml) {
    List<Problem> problems = new ArrayList<>();
    new Fields("a brief", YamlReader.read("a.md", 1, "a brief", yaml).value(), problems)
        .required("title");
    assertEquals(1, problems.size());
  }
}
