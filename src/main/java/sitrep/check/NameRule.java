package sitrep.check;

import java.util.List;
import sitrep.analysis.Analysis;
import sitrep.analysis.Names;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.digest.Reference;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Every name that an author meant to be known is known. */
final class NameRule {

  private final Names names;
  private final List<Problem> problems;

  NameRule(Analysis analysis, List<Problem> problems) {
    this.names = analysis.names();
    this.problems = problems;
  }

  void item(Item item) {
    for (Reference r : item.body().references()) {
      if (r.kind() == Reference.Kind.NAME && names.find(r.target()).isEmpty()) {
        unknown(ProblemKind.UNKNOWN_LINK, new Placed<>(r.target(), r.place()));
      }
    }
    if (item instanceof Brief brief) {
      brief.entities().stream()
          .filter(name -> names.dossier(name.value()).isEmpty())
          .forEach(name -> unknown(ProblemKind.UNKNOWN_ENTITY, name));
    } else if (item instanceof Dossier dossier) {
      dossier
          .partOf()
          .filter(name -> names.dossier(name.value()).isEmpty())
          .ifPresent(name -> unknown(ProblemKind.UNKNOWN_PART_OF, name));
    }
  }

  private void unknown(ProblemKind kind, Placed<String> name) {
    problems.add(Problem.of(kind, name.place(), name.value(), hint(name.value())));
  }

  private String hint(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    if (!last.equals(name)) {
      return names.find(last).isPresent()
          ? "Write [[" + last + "]]: links go by name, alias or id, without the folder."
          : names.hint(last, "Links go by name, alias or id, not by the path of a file.");
    }
    return names.hint(
        name, "Start a dossier of it: sitrep new dossier " + quoted(name) + " --kind KIND");
  }

  /** As a shell takes it for one word. */
  private static String quoted(String name) {
    return name.matches("[^\"$`\\\\!]*")
        ? '"' + name + '"'
        : "'" + name.replace("'", "'\\''") + "'";
  }
}
