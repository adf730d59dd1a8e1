package sitrep.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.Schema;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Reads a YAML 1.2 document (core schema, data only) whose root is a map. An empty document is an
 * empty map.
 */
public final class YamlReader {

  private static final int DEEPEST = 40;
  private static final String LOOK = "Check quotation marks, brackets and the depth of the line.";
  private static final Schema SCHEMA = new CoreSchema();

  private final String file;
  private final int firstLine;
  private final List<Problem> problems = new ArrayList<>();

  private YamlReader(String file, int firstLine) {
    this.file = file;
    this.firstLine = firstLine;
  }

  /**
   * Reads the text, whose first line is line {@code firstLine} of the file.
   *
   * @param what what the map is, for messages, such as "a brief"
   */
  public static Outcome<YamlValue.Mapping> read(
      String file, int firstLine, String what, String text) {
    YamlReader reader = new YamlReader(file, firstLine);
    YamlValue.Mapping root = reader.root(what, text);
    return new Outcome<>(root, reader.problems);
  }

  private YamlValue.Mapping root(String whatItIs, String text) {
    Place start = new Place(file, firstLine, 1);
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setSchema(SCHEMA)
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(0)
            .build();
    try {
      Optional<Node> node = new Compose(settings).composeString(text);
      if (node.isEmpty() || isNull(node.get())) {
        return YamlValue.Mapping.empty(start);
      }
      if (value(node.get(), 0) instanceof YamlValue.Mapping map) {
        return map;
      }
      Optional<YamlFault> spaces = YamlFault.spaces(text);
      spaces.ifPresent(this::tell);
      if (spaces.isEmpty()) {
        problems.add(Problem.of(ProblemKind.NOT_A_MAP, place(node.get().getStartMark()), whatItIs));
      }
    } catch (MarkedYamlEngineException e) {
      tell(e, text);
    } catch (StackOverflowError e) {
      problems.add(Problem.of(ProblemKind.TOO_DEEP, start));
    } catch (YamlEngineException e) {
      problems.add(
          Problem.of(
              ProblemKind.BAD_YAML,
              start,
              firstLineOf(e.getMessage()),
              "Remove what is not plain text."));
    }
    return YamlValue.Mapping.broken(start);
  }

  private void tell(MarkedYamlEngineException e, String text) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    int line = mark.map(Mark::getLine).orElse(0);
    int began = e.getContextMark().map(Mark::getLine).orElse(line);
    boolean open = isOpenQuotation(e);
    Optional<YamlFault> known = YamlFault.of(text, open ? began : line, began, problem(e));
    if (known.isPresent()) {
      tell(known.get());
    } else if (open) {
      String what = "the quotation marks that open here are not closed";
      problems.add(Problem.of(ProblemKind.BAD_YAML, place(e.getContextMark()), what, LOOK));
    } else {
      problems.add(Problem.of(ProblemKind.BAD_YAML, place(mark), problem(e), LOOK));
    }
  }

  private void tell(YamlFault fault) {
    Place place = new Place(file, firstLine + fault.line(), 1 + fault.column());
    problems.add(Problem.of(ProblemKind.BAD_YAML, place, fault.what(), fault.hint()));
  }

  /** The parser finds that only at the end of the file, where it helps nobody. */
  private static boolean isOpenQuotation(MarkedYamlEngineException e) {
    return String.valueOf(e.getContext()).contains("quoted scalar")
        && problem(e).contains("unexpected end of stream");
  }

  private static String problem(MarkedYamlEngineException e) {
    return firstLineOf(e.getProblem() == null ? e.getMessage() : e.getProblem());
  }

  private static String firstLineOf(String text) {
    return text == null ? "it can't be read" : text.lines().findFirst().orElse("it can't be read");
  }

  private YamlValue value(Node node, int depth) {
    Place place = place(node.getStartMark());
    if (depth > DEEPEST) {
      problems.add(Problem.of(ProblemKind.TOO_DEEP, place));
      return new YamlValue.Nothing(place);
    }
    if (node instanceof MappingNode map) {
      return mapping(map, place, depth);
    }
    if (node instanceof SequenceNode list) {
      return new YamlValue.Sequence(
          list.getValue().stream().map(item -> value(item, depth + 1)).toList(), place);
    }
    if (node instanceof ScalarNode scalar && !isNull(node)) {
      return new YamlValue.Scalar(scalar.getValue(), typeName(node.getTag()), place);
    }
    return new YamlValue.Nothing(place);
  }

  private YamlValue.Mapping mapping(MappingNode node, Place place, int depth) {
    Map<Placed<String>, YamlValue> entries = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : node.getValue()) {
      Place at = place(tuple.getKeyNode().getStartMark());
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? plain(scalar, at) : "?";
      if (!seen.add(key)) {
        problems.add(Problem.of(ProblemKind.DOUBLE_KEY, at, key));
        continue;
      }
      entries.put(new Placed<>(key, at), value(tuple.getValueNode(), depth + 1));
    }
    return new YamlValue.Mapping(entries, place, true);
  }

  /** A key without no-break spaces around it, which nobody sees but between quotation marks. */
  private String plain(ScalarNode key, Place at) {
    if (key.getScalarStyle() != ScalarStyle.PLAIN) {
      return key.getValue();
    }
    String plain = key.getValue().replaceAll("^[\\h]+|[\\h]+$", "");
    if (!plain.equals(key.getValue())) {
      String what = "a no-break space stands beside the key \"" + plain + "\"";
      problems.add(Problem.of(ProblemKind.BAD_YAML, at, what, "Remove it."));
    }
    return plain;
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static String typeName(Tag tag) {
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return "a number";
    }
    return tag.equals(Tag.BOOL) ? "true or false" : "text";
  }

  private Place place(Optional<Mark> mark) {
    return mark.map(m -> new Place(file, firstLine + m.getLine(), 1 + m.getColumn()))
        .orElse(new Place(file, firstLine, 1));
  }
}
