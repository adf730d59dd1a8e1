package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import sitrep.site.DocumentedFiles;

/** Holds docs/commands.md and the README to the commands and options that there are. */
class CommandsDocumentTest {

  private static final String COMMON = "Every command";
  private static final Pattern NAME = Pattern.compile("`(--?[A-Za-z][a-z-]*)( [A-Z]+)?`");

  /** The options of each section: those that the first cells of its table name. */
  private static Map<String, Set<String>> documented() throws IOException {
    Map<String, Set<String>> sections = new TreeMap<>();
    String[] texts = Files.readString(Path.of("docs/commands.md")).split("(?m)^## ");
    for (String text : Arrays.asList(texts).subList(1, texts.length)) {
      Set<String> options = new TreeSet<>();
      for (String line : text.split("\n")) {
        if (line.startsWith("| `")) {
          NAME.matcher(line.split("\\|")[1]).results().forEach(name -> options.add(name.group()));
        }
      }
      sections.put(text.substring(0, text.indexOf('\n')), options);
    }
    return sections;
  }

  private static Map<String, CommandLine> commands() {
    Map<String, CommandLine> commands = new TreeMap<>(Sitrep.commandLine(null).getSubcommands());
    commands.remove("help");
    return commands;
  }

  private static Set<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> Arrays.stream(option.names()).map(name -> written(name, option)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String written(String name, OptionSpec option) {
    String label = option.paramLabel();
    boolean words = label.contains("|");
    String value = words ? name.substring(2).equals("color") ? "WHEN" : "FORMAT" : label;
    return "`" + name + (option.arity().max() == 0 ? "" : " " + value) + "`";
  }

  @Test
  void eachSectionHasTheOptionsOfItsCommandAndNoOther() throws IOException {
    Map<String, Set<String>> known = new TreeMap<>();
    Set<String> common = options(commands().get("completion"));
    known.put(COMMON, common);
    commands()
        .forEach(
            (name, command) -> {
              Set<String> own = options(command);
              assertTrue(own.containsAll(common), name);
              own.removeAll(common);
              known.put(name, own);
            });
    assertEquals(known, documented());
  }

  @Test
  void theReadmeNamesEachCommand() throws IOException {
    Set<String> named = new TreeSet<>();
    String readme = Files.readString(Path.of("README.md"));
    String table = readme.substring(readme.indexOf("\n| command |"));
    Matcher row = Pattern.compile("\n\\| `([a-z]+)` \\|").matcher(table);
    while (row.find()) {
      if (!named.add(row.group(1)) || named.size() == commands().size()) {
        break;
      }
    }
    assertEquals(commands().keySet(), named);
  }

  @Test
  void theReadmesBriefWorksInANewDigest(@TempDir Path folder) throws IOException {
    Path digest = folder.resolve("digest");
    assertEquals(0, new Shell().run("new", digest.toString()).code());
    Map<String, String> files = DocumentedFiles.in(Path.of("README.md"));
    assertEquals(1, files.size());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(digest.resolve(file.getKey()), file.getValue());
    }
    Shell.Answer answer = new Shell().run("check", "-C", digest.toString());
    assertEquals(0, answer.code(), answer.err());
    assertEquals("No problems.", (answer.out() + answer.err()).strip());
    Path site = folder.resolve("site");
    new Shell().run("build", "-C", digest.toString(), "--output", site.toString());
    String page = Files.readString(site.resolve("briefs/nothing-is-lost/index.html"));
    assertTrue(page.contains("sources/first-source/#p2\">para. 2</a>"), page);
    assertTrue(page.contains(">The program</a>"), page);
    assertTrue(!page.contains("below AMBER"), page);
  }
}
